/** Body of every answer: what a template sees of the request. */
export const echo =
  '{"origin": "$input.params().header.get(\'Origin\')", "body": "$util.escapeJavaScript($input.body)", "key": "$input.params(\'X-Api-Key\')"}'

/** Answers with the status that the query asks for. */
export const status =
  '#set($status = $input.params("status")){"statusCode": #if($status == "")200#else$status#end}'

/** Response headers by name. */
export type Headers = Readonly<Record<string, string>>

/** Adds a prefix to header names, and the quotes of a static value. */
export function toParameters(headers: Headers): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      `method.response.header.${name}`,
      `'${value}'`,
    ]),
  )
}

/** Makes MOCK methods of an OpenAPI document, with the headers of each answer by its status, and `more` members. */
export function openApiMethods(
  methods: readonly string[],
  answers: Readonly<Record<string, Headers>>,
  more: object = {},
): Record<string, object> {
  const [first] = Object.keys(answers)
  const responses = Object.entries(answers).map(([statusCode, headers]) => [
    statusCode === first ? 'default' : statusCode,
    {
      statusCode,
      responseParameters: toParameters(headers),
      responseTemplates: { 'application/json': echo },
    },
  ])
  const declared = Object.entries(answers).map(([statusCode, headers]) => [
    statusCode,
    {
      description: 'answer',
      headers: Object.fromEntries(Object.keys(headers).map((name) => [name, { type: 'string' }])),
    },
  ])
  const method = {
    responses: Object.fromEntries(declared),
    'x-amazon-apigateway-integration': {
      type: 'mock',
      requestTemplates: { 'application/json': status, 'text/plain': status },
      responses: Object.fromEntries(responses),
    },
  }
  return Object.fromEntries(methods.map((name) => [name, { ...method, ...more }]))
}
