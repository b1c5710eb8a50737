import { JavaMap } from '../java/map.ts'
import type { Value } from '../java/value.ts'
import { JsonArray } from '../json/array.ts'
import type { Input } from './input.ts'
import {
  HeaderValues,
  type ParameterMap,
  ParameterValues,
  type RequestParameters,
} from './request-parameters.ts'

/**
 * Creates `$method` of a template (developer guide): `$method.request` has the parameters and the body of the request.
 * A multi-value map holds all values of each name as a list, as printed from a deployed API; the others the last value.
 *
 * @example
 * // $method.request.path.id, $method.request.multivaluequerystring.get('flag')
 */
export function createMethodVariable(input: Input): JavaMap {
  const { parameters } = input
  const multivaluequerystring = new ParameterValues(() => listValues(parameters, 'querystring'))
  const multivalueheader = new HeaderValues(() => listValues(parameters, 'header'))
  const request: (readonly [string, Value])[] = [
    ...Array.from(input.params.entries(), ([name, values]) => [String(name), values] as const),
    ['multivaluequerystring', multivaluequerystring],
    ['multivalueheader', multivalueheader],
    ['body', input.body],
  ]
  return new JavaMap([['request', new JavaMap(request)]])
}

/** Lists all values of each parameter; where only single values are known, each is a list of one. */
function listValues(
  parameters: RequestParameters,
  location: 'querystring' | 'header',
): ParameterMap {
  const lists = Array.from(parameters[location].entries(), ([name, value]): [string, Value] => [
    String(name),
    new JsonArray([...(parameters.values?.(location, String(name)) ?? [value])]),
  ])
  return new Map(lists)
}
