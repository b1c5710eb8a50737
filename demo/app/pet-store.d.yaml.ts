// Generated from pet-store.yaml by msw-apigateway: change that file, not this one.
import type { RestApiDefinition } from 'msw-apigateway'

declare const api0: RestApiDefinition<{
  'GET /pets': 200 | 400
  'OPTIONS /pets': 204
  'GET /pets/{petId}': 200 | 404
  'OPTIONS /pets/{petId}': 204
  'POST /adoptions': 201 | 422
  'OPTIONS /adoptions': 204
  'POST /sessions': 201 | 401
  'OPTIONS /sessions': 204
  'GET /opening-hours': 200
  'OPTIONS /opening-hours': 204
}>

export { api0 as default }
