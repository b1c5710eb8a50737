import {
  aDelay,
  aFunction,
  anObject,
  aString,
  checkMembers,
  functionsByName,
  isRecordOf,
  type MemberCheck,
  oneOf,
  stringsByName,
} from '../model/check-members.ts'

import { someCors } from './cors-options.ts'

/** Accepts URLs, texts and lists of them: any other value would become a path that no request has. */
const aBaseUrl: MemberCheck = (value) =>
  [value].flat().every((item) => typeof item === 'string' || isUrl(item))
    ? undefined
    : 'a URL, a path or a list of them'

/** Returns whether a value is a URL, of this realm or another, such as that of jsdom. */
function isUrl(value: unknown): boolean {
  return Object.prototype.toString.call(value) === '[object URL]'
}

const someApiKeys: MemberCheck = (value) => {
  if (!Array.isArray(value)) return 'a list'
  return value.every(isApiKey) ? undefined : 'texts or objects { id, value }'
}

function isApiKey(key: unknown): boolean {
  const { id, value }: Readonly<Record<string, unknown>> = Object(key)
  return typeof key === 'string' || (typeof id === 'string' && typeof value === 'string')
}

const someIntegrations: MemberCheck = (value) =>
  value === 'example' ||
  isRecordOf(value, (member) => member === 'example' || typeof member === 'function')
    ? undefined
    : "'example', or functions and 'example' by operation"

const anEngine: MemberCheck = (value) =>
  typeof Object(value).compile === 'function' ? undefined : 'an object with a function compile'

const optionMembers: Readonly<Record<string, MemberCheck>> = {
  baseUrl: aBaseUrl,
  cors: someCors,
  unmatched: oneOf('gateway-response', 'passthrough'),
  delay: aDelay,
  onError: aFunction,
  onIssue: aFunction,
  stageVariables: stringsByName,
  context: anObject,
  stageName: aString,
  apiKeys: someApiKeys,
  authorizers: functionsByName,
  integrations: someIntegrations,
  operations: aFunction,
  now: aFunction,
  randomId: aFunction,
  templateEngine: anEngine,
}

/**
 * Refuses options that `mockRestApi` does not have, for users whose compiler does not.
 *
 * @example
 * checkOptions({ baseURL: '/api' }) // TypeError: mockRestApi: Unknown option 'baseURL'. Did you mean baseUrl?
 * @throws {TypeError} when the options are no object, or one is unknown or has a wrong value.
 */
export function checkOptions(options: unknown): void {
  checkMembers('mockRestApi', 'option', options, optionMembers)
}

/**
 * Refuses a value that is not a definition, with advice: to await a promise, to pass the default export of a module, to
 * read a document of another format.
 *
 * @throws {TypeError} for a value that is plainly not a definition.
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
  if (typeof definition !== 'object' || definition === null || Array.isArray(definition))
    return `${describeKind(definition)}. Read a file with loadDefinition of msw-apigateway/node, or a document with fromOpenApi.`
  if (typeof members['then'] === 'function') return 'a promise: await it.'
  if (members['resources'] !== undefined) return undefined
  if (members['default'] !== undefined) return 'a module: pass its default export.'
  if (members['paths'] !== undefined) return 'an OpenAPI document: read it with fromOpenApi.'
  if (members['Resources'] !== undefined)
    return 'a CloudFormation template: read it with fromCloudFormation.'
  if (typeof (members['planned_values'] ?? members['values']) === 'object')
    return 'a Terraform plan: read it with fromTerraform.'
  return undefined
}

function describeKind(value: unknown): string {
  if (Array.isArray(value)) return 'a list'
  return value === null ? 'null' : typeof value
}
