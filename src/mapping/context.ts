import { JavaList } from '../java/list.ts'
import { JavaMap } from '../java/map.ts'
import { toText } from '../java/to-text.ts'
import type { Value } from '../java/value.ts'
import { PlainMap, type PlainObject, type PlainValue } from './plain-value.ts'

/** The values of `$context`; those that are absent are null, and so are those of `identity`. */
export interface ContextVariables {
  readonly accountId?: string | undefined
  readonly apiId?: string | undefined
  /** `principalId`, the keys an authorizer returned, `claims`; absent without an authorizer. */
  readonly authorizer?: PlainObject | undefined
  readonly deploymentId?: string | undefined
  readonly domainName?: string | undefined
  readonly domainPrefix?: string | undefined
  readonly extendedRequestId?: string | undefined
  readonly httpMethod?: string | undefined
  readonly identity?: PlainObject | undefined
  readonly path?: string | undefined
  readonly protocol?: string | undefined
  readonly requestId?: string | undefined
  readonly requestTime?: string | undefined
  readonly requestTimeEpoch?: number | undefined
  readonly resourceId?: string | undefined
  readonly resourcePath?: string | undefined
  readonly stage?: string | undefined
  readonly [name: string]: PlainValue | undefined
}

/** A header or parameter that a template has set: its text, or several for a list. */
export type OverrideValue = string | readonly string[]

/** What the templates of an invocation left in `$context.responseOverride`. */
export interface ResponseOverride {
  /** The raw value, whatever it is; `undefined` when it was not set. */
  readonly status: Value | undefined
  readonly header: ReadonlyMap<string, OverrideValue>
}

/** What the templates of an invocation left in `$context.requestOverride`. */
export interface RequestOverride {
  readonly path: ReadonlyMap<string, OverrideValue>
  readonly querystring: ReadonlyMap<string, OverrideValue>
  readonly header: ReadonlyMap<string, OverrideValue>
}

// The keys in the order AWS lists them, which is that of a Java HashMap; an undefined one is there only when given.
const identityKeys: PlainObject = {
  cognitoIdentityPoolId: null,
  accountId: null,
  cognitoIdentityId: null,
  caller: null,
  sourceIp: null,
  principalOrgId: null,
  accessKey: null,
  cognitoAuthenticationType: null,
  cognitoAuthenticationProvider: null,
  userArn: null,
  userAgent: null,
  user: null,
}
const contextKeys: PlainObject = {
  resourceId: null,
  authorizer: undefined,
  resourcePath: null,
  httpMethod: null,
  extendedRequestId: null,
  isCanaryRequest: undefined,
  requestTime: null,
  path: null,
  accountId: null,
  protocol: null,
  requestOverride: { path: {}, header: {}, querystring: {} },
  stage: null,
  domainPrefix: null,
  requestTimeEpoch: null,
  requestId: null,
  identity: identityKeys,
  domainName: null,
  deploymentId: null,
  responseOverride: { header: {} },
  apiId: null,
}

/**
 * `$context` of one invocation, shared by its templates and made when the first of them asks for it.
 *
 * @example
 * const context = createContext(() => ({ stage: 'prod', httpMethod: 'GET' }))
 * requestTemplate.render({ input, context, stageVariables })
 * context.responseOverride.status // what `#set($context.responseOverride.status = 404)` left
 */
export class Context {
  readonly #make: () => JavaMap
  #map: JavaMap | undefined

  constructor(make: () => JavaMap) {
    this.#make = make
  }

  /** The map that templates read and write. */
  get map(): JavaMap {
    this.#map ??= this.#make()
    return this.#map
  }

  /** The response's overrides, to be read after rendering. */
  get responseOverride(): ResponseOverride {
    const override = member(this.#map, 'responseOverride')
    return { status: member(override, 'status'), header: overrideValues(override, 'header') }
  }

  /** The request's overrides, to be read after rendering. */
  get requestOverride(): RequestOverride {
    const override = member(this.#map, 'requestOverride')
    return {
      path: overrideValues(override, 'path'),
      querystring: overrideValues(override, 'querystring'),
      header: overrideValues(override, 'header'),
    }
  }
}

/** The whole `$context` as API Gateway fills it: every key there, in AWS's order, with the maps for overrides. */
export function createContext(read: () => ContextVariables): Context {
  return new Context(() => {
    const variables = read()
    const identity = { ...identityKeys, ...variables.identity }
    return new ContextMap({ ...contextKeys, ...variables, identity })
  })
}

class ContextMap extends PlainMap {
  protected override nest(object: PlainObject): PlainMap {
    return new NestedContextMap(object)
  }
}

/** `$context.identity` and its like: as a whole they print nothing (recorded on AWS). */
class NestedContextMap extends ContextMap {
  override toText(): string {
    return ''
  }
}

function member(value: Value | undefined, name: string): Value | undefined {
  return value instanceof JavaMap ? value.get(name) : undefined
}

function overrideValues(override: Value | undefined, name: string): Map<string, OverrideValue> {
  const values = new Map<string, OverrideValue>()
  const map = member(override, name)
  if (map instanceof JavaMap) {
    for (const [key, value] of map.entries()) values.set(toText(key), overrideValue(value))
  }
  return values
}

function overrideValue(value: Value): OverrideValue {
  return value instanceof JavaList ? value.items.map(toText) : toText(value)
}
