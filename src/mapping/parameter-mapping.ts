import { JavaList } from '../java/list.ts'
import { JavaMap } from '../java/map.ts'
import { toText } from '../java/to-text.ts'
import type { Value } from '../java/value.ts'
import { compileJsonPath } from '../json/compile-json-path.ts'
import { type JsonPath, JsonPathError } from '../json/path.ts'
import { printJson } from '../json/print-json.ts'
import type { Context, OverrideValue } from './context.ts'
import type { Input } from './input.ts'

/** The data that the mapping expressions of one invocation read. */
export interface MappingSources {
  /** Body that the expressions read: the client's in a request mapping, the backend's in a response mapping. */
  readonly input: Input
  readonly context: Context
  readonly stageVariables: Readonly<Record<string, string>>
  /**
   * Returns all values of a parameter of the client's request, or of a header of the backend's response, in order; an
   * empty list when it is absent.
   */
  values(location: ParameterLocation, name: string): readonly string[]
}

/** Part of a request or response in which a parameter stands. */
export type ParameterLocation = 'path' | 'querystring' | 'header'

/**
 * A compiled mapping: returns the value of its source; undefined when the source is absent, so that nothing is mapped.
 *
 * @throws {MalformedBodyError} when it reads a body that begins like JSON but is not.
 */
export type ParameterMapping = (sources: MappingSources) => OverrideValue | undefined

/** Place of a mapping expression, on which depends which sources it can read. */
export type MappingSide = 'request' | 'response' | 'gateway-response'

/**
 * Matches the expressions for sources other than static text, `context` and `stageVariables`: the part of the request
 * or response, such as `header`, and the rest, such as `.Location`.
 */
const sources: Readonly<Record<MappingSide, RegExp>> = {
  request: /^method\.request\.(path|(?:multivalue)?(?:querystring|header)|body)(.*)$/s,
  response: /^integration\.response\.((?:multivalue)?header|body)(.*)$/s,
  'gateway-response': /^method\.request\.(path|querystring|header)(.*)$/s,
}

/**
 * Compiles the source of a parameter mapping; undefined for an expression that API Gateway refuses.
 *
 * @example
 * compileParameterMapping("'text'", 'request')
 * compileParameterMapping('method.request.querystring.page', 'request')
 * compileParameterMapping('integration.response.body.pets[0].name', 'response')
 * compileParameterMapping('context.identity.sourceIp', 'gateway-response')
 */
export function compileParameterMapping(
  expression: string,
  side: MappingSide,
): ParameterMapping | undefined {
  const text = /^'(.*)'$/s.exec(expression)?.[1]
  if (text !== undefined) return () => text
  const [, root, name] = /^(context|stageVariables)\.([\w.$-]+)$/.exec(expression) ?? []
  if (name !== undefined) return root === 'context' ? readContext(name) : readStageVariable(name)
  const [, place = '', path = ''] = sources[side].exec(expression) ?? []
  return place === 'body' ? readBody(path) : readParameter(place, path)
}

function readContext(name: string): ParameterMapping {
  const names = name.split('.')
  return ({ context }) => {
    let value: Value | undefined = context.map
    for (const member of names) value = value instanceof JavaMap ? value.get(member) : undefined
    return toOverrideValue(value)
  }
}

function readStageVariable(name: string): ParameterMapping {
  return ({ stageVariables }) =>
    Object.hasOwn(stageVariables, name) ? stageVariables[name] : undefined
}

function readParameter(place: string, path: string): ParameterMapping | undefined {
  const name = /^\.([\w.$-]+)$/.exec(path)?.[1]
  if (name === undefined) return undefined
  switch (place) {
    case 'multivalueheader':
      return (from) => joinValues(from.values('header', name))
    case 'multivaluequerystring':
      return (from) => listValues(from.values('querystring', name))
    case 'header':
    case 'querystring':
    case 'path':
      return (from) => from.values(place, name).at(-1)
    default:
      return undefined
  }
}

function joinValues(values: readonly string[]): string | undefined {
  return values.length > 0 ? values.join() : undefined
}

function listValues(values: readonly string[]): OverrideValue | undefined {
  return values.length > 1 ? values : values[0]
}

/**
 * Compiles a mapping of the body. `path` is what follows `body` in the expression: `''` for the whole body, or a path
 * such as `.pets[0].name` or `[0]`.
 */
function readBody(path: string): ParameterMapping | undefined {
  const jsonPath = ignorePathError(() => compileJsonPath(`$${path}`))
  if (!jsonPath) return undefined
  if (path !== '') return ({ input }) => toOverrideValue(readPath(input, jsonPath))
  return ({ input }) => {
    // API Gateway parses the body even when all of it is mapped, and refuses one that begins like JSON but is not.
    readPath(input, jsonPath)
    return input.body
  }
}

function readPath(input: Input, path: JsonPath): Value | undefined {
  return ignorePathError(() => input.read(path))
}

function ignorePathError<Result>(run: () => Result): Result | undefined {
  try {
    return run()
  } catch (error) {
    if (error instanceof JsonPathError) return undefined
    throw error
  }
}

function toOverrideValue(value: Value | undefined): string | undefined {
  if (value === undefined || value === null) return undefined
  return value instanceof JavaMap || value instanceof JavaList ? printJson(value) : toText(value)
}
