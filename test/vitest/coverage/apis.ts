import { mockRestApi } from 'msw-apigateway'
import { loadDefinition } from 'msw-apigateway/node'

export const pets = mockRestApi(await loadDefinition(new URL('pets.yaml', import.meta.url)))
export const users = mockRestApi(await loadDefinition(new URL('users.json', import.meta.url)))
