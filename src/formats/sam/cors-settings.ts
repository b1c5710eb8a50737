import type { DocumentNode } from '../document/node.ts'
import { isObjectOrList, ownValue } from '../document/own-value.ts'

/** Settings of the property `Cors` that SAM knows. */
const settingNames = ['AllowCredentials', 'AllowHeaders', 'AllowMethods', 'AllowOrigin', 'MaxAge']

/** The property `Cors` of a SAM API together with that of `Globals`. */
export interface CorsSettings {
  /** Node of the property `Cors`, at which issues of the generated OPTIONS methods point. */
  readonly node: DocumentNode
  /** The allowed origin; undefined for the default, every origin. */
  readonly origin: DocumentNode | undefined
  /** Whether `AllowCredentials` is the boolean true: SAM ignores the text `'true'` and references. */
  readonly allowsCredentials: boolean
  /** Finds the setting of `Cors` with a name; undefined when it is missing. */
  readonly find: (name: 'AllowHeaders' | 'AllowMethods' | 'MaxAge') => DocumentNode | undefined
}

/**
 * Reads the property `Cors` of a SAM API, merged with that of `Globals` when both are maps of settings; undefined when
 * it is missing or empty. Reports what SAM refuses, in the sentences of its translator.
 */
export function readCorsSettings(
  api: DocumentNode,
  globals: DocumentNode | undefined,
): CorsSettings | undefined {
  const own = ownValue(api.value, 'Cors')
  const shared = ownValue(globals?.value, 'Cors')
  const homes = own === undefined ? [globals] : isMap(own) && isMap(shared) ? [api, globals] : [api]
  const nodes = homes.flatMap((home) => home?.child('Cors') ?? [])
  const [node] = nodes
  const written = own === undefined ? shared : own
  if (!node || written === '') return undefined
  const isOrigin = typeof written === 'string' || isIntrinsic(written)
  if (!isOrigin && !isMap(written)) {
    node.refuse('invalid-cors', "Type of property 'Cors' is invalid.")
    return undefined
  }
  const names = isOrigin ? ['AllowOrigin'] : nodes.flatMap((settings) => settings.keys())
  if (names.length === 0) return undefined
  const find = (name: string) =>
    nodes.map((settings) => settings.child(name)).find((setting) => setting)
  for (const name of names) {
    if (settingNames.includes(name)) continue
    const place = find(name) ?? node
    place.refuse('invalid-cors', "Invalid value for 'Cors' property")
  }
  checkDocument(api, node)
  if (isOrigin) return { node, origin: node, allowsCredentials: false, find: () => undefined }
  const settings = [own, shared].filter(isMap)
  const writtenAs = (name: string) =>
    settings.map((map) => ownValue(map, name)).find((value) => value !== undefined)
  const origin = writtenAs('AllowOrigin')
  const allowsCredentials = writtenAs('AllowCredentials') === true
  if (allowsCredentials && (origin === undefined || origin === "'*'")) {
    const place = find('AllowCredentials') ?? node
    place.refuse(
      'invalid-cors',
      `Unable to add Cors configuration because 'AllowCredentials' can not be true when 'AllowOrigin' is "'*'" or not set`,
    )
  }
  if (origin === '' || origin === null) {
    node.refuse('invalid-cors', 'Invalid input. Value for AllowedOrigins is required')
  }
  return { node, origin: find('AllowOrigin'), allowsCredentials, find }
}

/**
 * Adds an error when SAM cannot add OPTIONS methods to the API's OpenAPI document: it is in a file, or has no version
 * or no paths.
 */
function checkDocument(api: DocumentNode, cors: DocumentNode): void {
  const body = api.child('DefinitionBody')
  if (!body && api.child('DefinitionUri')) {
    cors.refuse(
      'invalid-cors',
      "Cors works only with inline Swagger specified in 'DefinitionBody' property.",
    )
  }
  const hasVersion = body?.child('swagger') || body?.child('openapi')
  if (body && !(hasVersion && isObjectOrList(body.child('paths')?.value))) {
    cors.refuse(
      'invalid-cors',
      "Unable to add Cors configuration because 'DefinitionBody' does not contain a valid Swagger definition.",
    )
  }
}

/** Returns whether a value is an object that is not an intrinsic function. */
function isMap(value: unknown): value is object {
  return isObjectOrList(value) && !Array.isArray(value) && !isIntrinsic(value)
}

function isIntrinsic(value: unknown): boolean {
  const [name = '', ...others] = isObjectOrList(value) ? Object.keys(value) : []
  return others.length === 0 && /^(Ref|Condition|Fn::.*)$/.test(name)
}
