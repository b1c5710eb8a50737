import {
  aDelay,
  aFunction,
  anObject,
  anyValue,
  aString,
  checkMembers,
  type MemberCheck,
  oneOf,
} from './check-members.ts'

const optionMembers: Readonly<Record<string, MemberCheck>> = {
  baseUrl: anyValue,
  unmatched: oneOf('gateway-response', 'passthrough'),
  delay: aDelay,
  onError: aFunction,
  onIssue: aFunction,
  stageVariables: anObject,
  context: anObject,
  stageName: aString,
  apiKeys: (value) => (Array.isArray(value) ? undefined : 'a list'),
  authorizers: anObject,
  integrations: anObject,
  now: aFunction,
  randomId: aFunction,
  templateEngine: anObject,
}

/**
 * Refuses options that `mockRestApi` does not have, for users whose compiler does not.
 *
 * @example
 * checkOptions({ baseURL: '/api' }) // TypeError: mockRestApi: Unknown option 'baseURL'. Did you mean baseUrl?
 * @throws {TypeError} when an option is unknown or has a wrong value.
 */
export function checkOptions(options: object): void {
  checkMembers('mockRestApi', 'option', options, optionMembers)
}

/**
 * Refuses what is not a definition, with what to do about it: a promise is to be awaited, a module's default export
 * to be passed, a document of another format to be read.
 *
 * @throws {TypeError} for anything that is plainly something else.
 */
export function checkDefinition(definition: unknown): void {
  const members: Readonly<Record<string, unknown>> = Object(definition)
  const advice = advise(definition, members)
  if (advice) throw new TypeError(`mockRestApi: Expected a definition, got ${advice}`)
}

function advise(
  definition: unknown,
  members: Readonly<Record<string, unknown>>,
): string | undefined {
  if (typeof definition !== 'object' || definition === null)
    return `${definition === null ? 'null' : typeof definition}. Read a file with loadDefinition of msw-apigateway/node, or a document with fromOpenApi.`
  if (typeof members['then'] === 'function') return 'a promise: await it.'
  if (members['resources'] !== undefined) return undefined
  if (members['default'] !== undefined) return 'a module: pass its default export.'
  if (members['paths'] !== undefined) return 'an OpenAPI document: read it with fromOpenApi.'
  if (members['Resources'] !== undefined)
    return 'a CloudFormation template: read it with fromCloudFormation.'
  if (members['planned_values'] !== undefined || members['values'] !== undefined)
    return 'a Terraform plan: read it with fromTerraform.'
  return undefined
}
