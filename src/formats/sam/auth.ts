import type { AuthorizerDefinition, MethodDefinition } from '../../model/rest-api-definition.ts'
import { boolean, read, scalar } from '../document/field-readers.ts'
import type { DocumentNode } from '../document/node.ts'
import { type Demand, toDemand } from '../open-api/security.ts'
import type { SamSettings } from './settings.ts'

/** The authorizers of an API by name. */
export type Authorizers = Readonly<Record<string, AuthorizerDefinition>>

/** Identity sources of a REQUEST authorizer in SAM -> the prefix of their names in API Gateway. */
const sources = {
  Headers: 'method.request.header.',
  QueryStrings: 'method.request.querystring.',
  StageVariables: 'stageVariables.',
  Context: 'context.',
}

/** Security schemes that SAM adds to the document of each API with `Auth`, beside one for each authorizer. */
const ownSchemes: readonly (readonly [name: string, demand: Demand])[] = [
  ['NONE', { authorizationType: 'NONE' }],
  ['api_key', { apiKeyRequired: true }],
]

/** Reads the authorizers that a SAM API defines in its property `Auth`. */
export function readSamAuthorizers(settings: SamSettings): Authorizers {
  const entries = settings.all('Auth', 'Authorizers').flatMap((node) => node.entries())
  return Object.fromEntries(entries.map(([name, node]) => [name, readSamAuthorizer(node)]))
}

/** Returns the security schemes that SAM adds to the document of an API with `Auth`, by name. */
export function readSamSchemes(settings: SamSettings): ReadonlyMap<string, Demand> {
  const authorizers = Object.entries(readSamAuthorizers(settings))
  const demands = authorizers.map(
    ([name, authorizer]) => [name, toDemand(name, authorizer)] as const,
  )
  return new Map<string, Demand>([...demands, ...(settings('Auth') ? ownSchemes : [])])
}

/** Reports an authorizer of an event that SAM refuses, in its words; `method` names the event's method. */
export function checkEventAuthorizer(
  node: DocumentNode,
  settings: SamSettings,
  method: string,
): void {
  const name = node.unknowns.length > 0 ? undefined : read(node, scalar)
  if (name === undefined || name === 'AWS_IAM') return
  const known = settings.all('Auth', 'Authorizers').flatMap((authorizers) => authorizers.keys())
  if (name === 'NONE' && settings('Auth', 'DefaultAuthorizer')) return
  if (known.includes(name)) return
  node.refuse(
    'unknown-authorizer',
    name === 'NONE'
      ? `Unable to set Authorizer on ${method} because 'NONE' is only a valid value when a DefaultAuthorizer on the API is specified.`
      : `Unable to set Authorizer [${name}] on ${method} because ${known.length > 0 ? "it wasn't defined in the API's Authorizers" : 'the related API does not define any Authorizers'}.`,
  )
}

/** Reports a default authorizer that is not among those of the API, in SAM's words; SAM asks only an API that has some. */
export function checkDefaultAuthorizer(settings: SamSettings, authorizers: Authorizers): void {
  if (settings.all('Auth', 'Authorizers').every((node) => node.keys().length === 0)) return
  const node = settings('Auth', 'DefaultAuthorizer')
  const name = node?.unknowns.length === 0 ? read(node, scalar) : undefined
  if (node && name && name !== 'AWS_IAM' && !Object.hasOwn(authorizers, name)) {
    node.refuse(
      'unknown-authorizer',
      `Unable to set DefaultAuthorizer because '${name}' was not defined in 'Authorizers'.`,
    )
  }
}

/** Gives a method an authorizer and an API key requirement, where the method does not set or refuse them itself. */
export function addAuth(
  method: MethodDefinition,
  authorizers: Authorizers,
  authorizer: DocumentNode | undefined,
  apiKeyRequired: DocumentNode | undefined,
): void {
  const name = read(authorizer, scalar)
  if (name !== undefined && method.authorizationType === undefined) {
    const known = Object.hasOwn(authorizers, name) ? authorizers[name] : undefined
    Object.assign(method, known ? toDemand(name, known) : { authorizationType: name })
  }
  const required = read(apiKeyRequired, boolean)
  if (required !== undefined && method.apiKeyRequired === undefined) {
    Object.assign(method, { apiKeyRequired: required })
  }
}

function readSamAuthorizer(node: DocumentNode): AuthorizerDefinition {
  const identity = node.child('Identity')
  const isRequest = node.child('FunctionPayloadType')?.value === 'REQUEST'
  const sourceList = Object.entries(sources).flatMap(([key, prefix]) =>
    (identity?.child(key)?.items() ?? []).map((item) => `${prefix}${scalar(item)}`),
  )
  const header = read(identity?.child('Header'), scalar) ?? 'Authorization'
  const expression = read(identity?.child('ValidationExpression'), scalar)
  return node.trace({
    type: node.child('UserPoolArn') ? 'COGNITO_USER_POOLS' : isRequest ? 'REQUEST' : 'TOKEN',
    identitySource: isRequest ? sourceList.join(', ') : `method.request.header.${header}`,
    ...(expression !== undefined && { identityValidationExpression: expression }),
  })
}
