import { JavaMap } from '../java/map.ts'
import type { Value } from '../java/value.ts'
import { JsonArray } from '../json/array.ts'
import {
  HeaderValues,
  type ParameterMap,
  ParameterValues,
  type RequestParameters,
} from './request-parameters.ts'

/** The client's request as `$method.request` shows it. */
export interface ClientRequest extends RequestParameters {
  /** Body as text; `{}` when it is empty. */
  readonly body: string
  /** Returns all values of a parameter, in order; an empty list when it is absent. */
  values(location: 'querystring' | 'header', name: string): readonly string[]
}

/**
 * Creates the value of `$method`: the maps of `$method.request` hold the last value of each parameter; the maps whose
 * names begin with `multivalue` hold a list of all its values (the developer guide names these maps; a deployed API
 * printed such a list as `["abc","def"]`).
 */
export function createMethodVariable(request: ClientRequest): JavaMap {
  const { path, querystring, header, body } = request
  const members: [string, Value][] = [
    ['path', new ParameterValues(() => path)],
    ['querystring', new ParameterValues(() => querystring)],
    ['header', new HeaderValues(() => header)],
    ['multivaluequerystring', new ParameterValues(() => listValues(request, 'querystring'))],
    ['multivalueheader', new HeaderValues(() => listValues(request, 'header'))],
    ['body', body],
  ]
  return new JavaMap([['request', new JavaMap(members)]])
}

/** Returns the parameters of one part of a request, each with the list of its values. */
function listValues(request: ClientRequest, location: 'querystring' | 'header'): ParameterMap {
  const lists = new Map<Value, Value>()
  for (const [name] of request[location].entries()) {
    lists.set(name, new JsonArray([...request.values(location, String(name))]))
  }
  return lists
}
