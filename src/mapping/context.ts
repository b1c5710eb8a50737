import { JavaList } from '../java/list.ts'
import { JavaMap } from '../java/map.ts'
import { toText } from '../java/to-text.ts'
import type { Value } from '../java/value.ts'
import { PlainMap, type PlainObject, type PlainValue } from './plain-value.ts'

/** The values of `$context`. Those that are left out are null, and so are those left out of `identity`. */
export interface ContextVariables {
  readonly accountId?: string | undefined
  readonly apiId?: string | undefined
  /** Values that an authorizer returned: `principalId`, its own keys, `claims`. Undefined without an authorizer. */
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

/** The value that a template or mapping gives a header or parameter: a text, or a list of texts for several values. */
export type OverrideValue = string | readonly string[]

/** The values of `$context.responseOverride` after the templates of an invocation. */
export interface ResponseOverride {
  /** Value of `status` as a template set it, which can be of any type; undefined when no template did. */
  readonly status: Value | undefined
  readonly header: ReadonlyMap<string, OverrideValue>
}

/** The values of `$context.requestOverride` after the templates of an invocation. */
export interface RequestOverride {
  readonly path: ReadonlyMap<string, OverrideValue>
  readonly querystring: ReadonlyMap<string, OverrideValue>
  readonly header: ReadonlyMap<string, OverrideValue>
}

// Keys of `$context` and `$context.identity` in AWS's order, that of a Java HashMap. A key that is undefined here
// exists only when a value is given for it.
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
 * The `$context` of one invocation, shared by its templates and created when the first of them reads it.
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

  /** Map of `$context` that templates read and write, created on first use. */
  get map(): JavaMap {
    this.#map ??= this.#make()
    return this.#map
  }

  /** Overrides of the response that the templates have set so far. */
  get responseOverride(): ResponseOverride {
    const override = member(this.#map, 'responseOverride')
    return { status: member(override, 'status'), header: overrideValues(override, 'header') }
  }

  /** Overrides of the request that the templates have set so far. */
  get requestOverride(): RequestOverride {
    const override = member(this.#map, 'requestOverride')
    return {
      path: overrideValues(override, 'path'),
      querystring: overrideValues(override, 'querystring'),
      header: overrideValues(override, 'header'),
    }
  }
}

/** Creates a `$context` with all keys that API Gateway fills, in AWS's order, and with the maps for overrides. */
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

/** An object inside `$context`, such as `$context.identity`: printed as a whole it is empty (recorded on AWS). */
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
