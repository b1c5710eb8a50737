declare module '*?rest-api' {
  import type { RestApiDefinition } from 'msw-apigateway'

  /** The definition in the file, whose operations the compiler does not know. */
  const definition: RestApiDefinition
  export default definition
}
