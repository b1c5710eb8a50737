import { mockRestApi } from 'msw-apigateway'
import definition from '../../pets.yaml'

export const api = mockRestApi(definition)
