import { setupWorker } from 'msw/browser'
import { mockRestApi } from 'msw-apigateway'
import { parseDefinition } from 'msw-apigateway/yaml'
import text from '../pets.yaml'

export const api = mockRestApi(parseDefinition(text, { file: 'pets.yaml' }))
export const worker = setupWorker(...api.handlers)
