import type { DefinitionState, PlaygroundState, TemplateState } from '../playground-state.ts'
import asJavaDoes from './as-java-does.vtl?raw'
import askMethod from './ask-method.vtl?raw'
import broken from './broken.vtl?raw'
import carryTheBody from './carry-the-body.vtl?raw'
import chooseStatus from './choose-status.vtl?raw'
import listOrders from './list-orders.vtl?raw'
import mistakes from './mistakes.json?raw'
import native from './native.json?raw'
import notes from './notes.json?raw'
import pets from './pets.json?raw'
import preflight from './preflight.yaml?raw'

/** An entry of the examples menu. */
export interface Example {
  readonly title: string
  readonly state: PlaygroundState
}

/** The example that a visit without a link shows. */
export const firstExample: Example = {
  title: 'Choose a status',
  state: template(chooseStatus, {
    variables: { params: { querystring: { scope: 'internal' } } },
  }),
}

/** The examples of the menu, in its order. */
export const examples: readonly Example[] = [
  firstExample,
  {
    title: 'List the orders of a body',
    state: template(listOrders, {
      body: {
        orders: [
          { title: 'Ann\'s "best" tea', quantity: 2 },
          { title: 'Biscuits', quantity: 12, note: 'Happy birthday' },
        ],
      },
    }),
  },
  {
    title: 'Carry the body to the response',
    state: template(carryTheBody, {
      body: { text: 'Buy milk' },
      variables: { context: { requestId: 'n-1' }, stageVariables: { name: 'beta' } },
    }),
  },
  {
    title: 'The request by $method',
    state: template(askMethod, {
      variables: {
        params: {
          path: { petId: '7' },
          querystring: { tag: ['calm', 'old'] },
          header: { Accept: 'text/plain' },
        },
      },
    }),
  },
  {
    title: 'As Java does',
    state: template(asJavaDoes, {
      body: { numbers: [1, 1.5, 12345678901, 1e10], name: 'Ada Lovelace', map: { a: 'b', c: [1] } },
    }),
  },
  {
    title: 'A broken template',
    state: template(broken, { body: { pets: [{ name: 'Miso', age: 3 }] } }),
  },
  {
    title: 'A pet by its id (OpenAPI)',
    state: definition(pets, { target: '/pets/7' }),
  },
  {
    title: 'Post a note (OpenAPI)',
    state: definition(notes, {
      httpMethod: 'POST',
      target: '/notes',
      headers: 'Content-Type: application/json',
      body: { text: 'Buy milk' },
    }),
  },
  {
    title: 'Across origins (CloudFormation, YAML)',
    state: definition(preflight, {
      httpMethod: 'POST',
      target: '/orders',
      headers: 'Content-Type: application/json',
      origin: 'https://app.example.com',
      body: { title: 'Tea' },
    }),
  },
  {
    title: 'The weather, with an API key',
    state: definition(native, { target: '/weather/Oslo', headers: 'x-api-key: any' }),
  },
  {
    title: 'A definition with mistakes',
    state: definition(mistakes, { target: '/pets' }),
  },
]

function template(
  source: string,
  given: { readonly body?: object; readonly variables?: object },
): TemplateState {
  const { body, variables = {} } = given
  const all = {
    params: { path: {}, querystring: {}, header: {} },
    context: {},
    stageVariables: {},
    ...variables,
  }
  return { kind: 'template', source, body: toText(body), variables: toText(all) }
}

function definition(
  source: string,
  request: Partial<Omit<DefinitionState, 'kind' | 'source' | 'body'>> & { readonly body?: object },
): DefinitionState {
  const { httpMethod = 'GET', target = '/', headers = '', origin = '', body } = request
  return { kind: 'definition', source, httpMethod, target, headers, origin, body: toText(body) }
}

function toText(value: object | undefined): string {
  return value === undefined ? '' : JSON.stringify(value, null, 2)
}
