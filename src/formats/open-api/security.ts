import type { AuthorizerDefinition, MethodDefinition } from '../../model/rest-api-definition.ts'
import { type Draft, listOf, read, word } from '../document/field-readers.ts'
import type { DocumentNode } from '../document/node.ts'
import { authorizer } from '../document/rest-api-fields.ts'
import { dereference } from './reference.ts'

/** What a security scheme asks of a method; undefined for one that API Gateway does not know. */
export type Demand = Draft<MethodDefinition> | undefined

/** The security schemes of a document. */
export interface OpenApiSecurity {
  readonly authorizers: Readonly<Record<string, AuthorizerDefinition>>
  readonly demands: ReadonlyMap<string, Demand>
}

/** Reads the schemes of Swagger 2 and OpenAPI 3: API keys, IAM signatures and authorizers; `others` are known besides. */
export function readSecuritySchemes(
  root: DocumentNode,
  others: OpenApiSecurity['demands'],
): OpenApiSecurity {
  const authorizers = new Map<string, AuthorizerDefinition>()
  const demands = new Map(others)
  const homes = [
    root.child('securityDefinitions'),
    root.child('components')?.child('securitySchemes'),
  ]
  for (const [name, entry] of homes.flatMap((home) => home?.entries() ?? [])) {
    const scheme = dereference(entry, root)
    const found = scheme && readAuthorizer(scheme)
    if (found) authorizers.set(name, found)
    demands.set(name, found ? toDemand(name, found) : scheme && readDemand(scheme))
  }
  return { authorizers: Object.fromEntries(authorizers), demands }
}

/** Reads what a `security` list asks of a method. */
export function readSecurity(
  node: DocumentNode,
  { demands }: OpenApiSecurity,
): Draft<MethodDefinition> {
  const method: Draft<MethodDefinition> = {}
  for (const [name, scopes] of node.items().flatMap((requirement) => requirement.entries())) {
    if (!demands.has(name)) scopes.warn('unknown-security-scheme', `There is no scheme '${name}'`)
    const demand = demands.get(name)
    Object.assign(method, demand)
    const authorizationScopes = listOf(word)(scopes)
    if (demand?.authorizationType === 'COGNITO_USER_POOLS' && authorizationScopes?.length) {
      method.authorizationScopes = authorizationScopes
    }
  }
  return method
}

/** What an authorizer asks of a method. */
export function toDemand(name: string, { type }: AuthorizerDefinition): Draft<MethodDefinition> {
  return {
    authorizer: name,
    authorizationType: type === 'COGNITO_USER_POOLS' ? type : 'CUSTOM',
  }
}

function readAuthorizer(scheme: DocumentNode): AuthorizerDefinition | undefined {
  const found = read(scheme.child('x-amazon-apigateway-authorizer'), authorizer)
  const header = read(scheme.child('name'), word)
  // The scheme of a REQUEST authorizer has a name only because OpenAPI wants one: often 'Unused'.
  return found && !found.identitySource && header && found.type !== 'REQUEST'
    ? Object.assign(found, { identitySource: `method.request.header.${header}` })
    : found
}

function readDemand(scheme: DocumentNode): Demand {
  const is = (key: string, value: string) =>
    String(scheme.child(key)?.value).toLowerCase() === value
  if (is('x-amazon-apigateway-authtype', 'awssigv4')) return { authorizationType: 'AWS_IAM' }
  if (is('type', 'apikey') && is('name', 'x-api-key')) return { apiKeyRequired: true }
  scheme.warn(
    'ignored-security-scheme',
    'API Gateway ignores a scheme without x-amazon-apigateway-authorizer, unless it is the API key x-api-key',
  )
  return undefined
}
