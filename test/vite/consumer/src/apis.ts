import { mockRestApi } from 'msw-apigateway'
import orders from '../api/orders.yaml'
import pets from '../api/pets.yaml'
import { Cats, Dogs } from '../api/several.yaml'
import shop from '../api/shop.template.json?rest-api'
import greeting from '../api/template.yaml'

export const petApi = mockRestApi(pets, { baseUrl: '/pets-api' })
export const orderApi = mockRestApi(orders, { baseUrl: '/orders-api' })
const others = [
  mockRestApi(greeting, { baseUrl: '/greeting-api' }),
  mockRestApi(shop, { baseUrl: '/shop-api' }),
  mockRestApi(Cats, { baseUrl: '/cats-api' }),
  mockRestApi(Dogs, { baseUrl: '/dogs-api' }),
]
export const handlers = [petApi, orderApi, ...others].flatMap((api) => api.handlers)
/** Checked by the compiler: operations and statuses of the YAML files. */
export const overrides = [
  petApi.override('GET /pets/{petId}', { statusCode: 404 }),
  orderApi.override('GET /orders', { statusCode: 200 }),
]
