import type { AuthorizerDefinition, MethodDefinition } from '../../model/rest-api-definition.ts'
import { type Draft, listOf, read, scalar } from '../document/field-readers.ts'
import type { DocumentNode } from '../document/node.ts'
import { authorizer } from '../document/rest-api-fields.ts'
import { dereference } from './reference.ts'

/** Fields that a security scheme sets on a method that uses it; undefined for a scheme that API Gateway ignores. */
export type Demand = Draft<MethodDefinition> | undefined

/** The security schemes of an OpenAPI document. */
export interface OpenApiSecurity {
  /** Authorizers by the name of their scheme. */
  readonly authorizers: Readonly<Record<string, AuthorizerDefinition>>
  /** Fields that each scheme sets on methods, by the name of the scheme. */
  readonly demands: ReadonlyMap<string, Demand>
}

/**
 * Reads the security schemes of a Swagger 2 or OpenAPI 3 document: API keys, IAM signatures and authorizers. `others`
 * are schemes that methods may use although the document does not define them.
 */
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
    const found = scheme && readSchemeAuthorizer(scheme)
    if (found) authorizers.set(name, found)
    demands.set(name, found ? toDemand(name, found) : scheme && readDemand(scheme))
  }
  return { authorizers: Object.fromEntries(authorizers), demands }
}

/** Reads a `security` list: the fields that its schemes set on a method. */
export function readSecurity(
  node: DocumentNode,
  { demands }: OpenApiSecurity,
): Draft<MethodDefinition> {
  const method: Draft<MethodDefinition> = {}
  for (const [name, scopes] of node.items().flatMap((requirement) => requirement.entries())) {
    if (!demands.has(name)) {
      const available = [...demands.keys()].join(', ') || 'none'
      scopes.warn(
        'unknown-security-scheme',
        `No security scheme '${name}'. Available: ${available}.`,
      )
    }
    const demand = demands.get(name)
    Object.assign(method, demand)
    const authorizationScopes = listOf(scalar)(scopes)
    if (demand?.authorizationType === 'COGNITO_USER_POOLS' && authorizationScopes?.length) {
      method.authorizationScopes = authorizationScopes
    }
  }
  return method
}

/** Returns the fields that an authorizer sets on the methods that use it. */
export function toDemand(name: string, { type }: AuthorizerDefinition): Draft<MethodDefinition> {
  return {
    authorizer: name,
    authorizationType: type === 'COGNITO_USER_POOLS' ? type : 'CUSTOM',
  }
}

/** Reads the authorizer of a security scheme; undefined when the scheme has none. */
function readSchemeAuthorizer(scheme: DocumentNode): AuthorizerDefinition | undefined {
  const found = read(scheme.child('x-amazon-apigateway-authorizer'), authorizer)
  const header = read(scheme.child('name'), scalar)
  // Do not make a REQUEST authorizer read the scheme's header: OpenAPI requires a header name, often filled in as
  // 'Unused'.
  return found && !found.identitySource && header && found.type !== 'REQUEST'
    ? Object.assign(found, { identitySource: `method.request.header.${header}` })
    : found
}

/**
 * Reads the fields that a security scheme without an authorizer sets on methods; undefined, with a warning, for a
 * scheme that API Gateway ignores.
 */
function readDemand(scheme: DocumentNode): Demand {
  const is = (key: string, value: string) =>
    String(scheme.child(key)?.value).toLowerCase() === value
  if (is('x-amazon-apigateway-authtype', 'awssigv4')) return { authorizationType: 'AWS_IAM' }
  if (is('type', 'apikey') && is('name', 'x-api-key')) return { apiKeyRequired: true }
  scheme.warn(
    'ignored-security-scheme',
    'API Gateway ignores a security scheme that is not an authorizer, the API key x-api-key or awsSigv4.',
  )
  return undefined
}
