import { network } from 'virtual:msw'
import { mockRestApi } from 'msw-apigateway'
import pets from '../api/pets.yaml'

network.configure({ handlers: mockRestApi(pets, { baseUrl: '/pets-api' }).handlers })
await network.enable()
const response = await fetch('/pets-api/broken')
const answer = document.querySelector('#answer')
if (answer) answer.textContent = await response.text()
import.meta.hot?.accept()
