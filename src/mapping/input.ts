import { JavaMap } from '../java/map.ts'
import type { StepCounter } from '../java/step-counter.ts'
import type { Value } from '../java/value.ts'
import type { JsonPath } from '../json/path.ts'
import { JsonReadError, readJson } from '../json/read-json.ts'
import { HeaderValues, ParameterValues, type RequestParameters } from './request-parameters.ts'

/**
 * The body and the request's parameters that `$input` reads. The body is parsed when a path is first read, and stays
 * the same live document from then on.
 *
 * @example
 * const input = new Input('{"id": 7}', { path: new Map(), querystring: new Map(), header: new Map() })
 * input.read(compileJsonPath('$.id')) // 7
 * input.param('page')                 // undefined
 */
export class Input {
  /** Value of `$input.body`: the text as received, `{}` when it is empty. */
  readonly body: string
  #parameters: RequestParameters
  #params: JavaMap | undefined
  #document: Value | undefined

  constructor(body: string, parameters: RequestParameters) {
    this.body = body === '' ? '{}' : body
    this.#parameters = parameters
  }

  /**
   * Reads a JSONPath in the body; undefined when it leads to nothing. `counter` counts the steps of the search.
   *
   * @throws {MalformedBodyError} when the body is not JSON.
   * @throws {JsonPathError} when the path cannot be applied to the body.
   */
  read(path: JsonPath, counter?: StepCounter): Value | undefined {
    if (this.#document === undefined) this.#document = readBody(this.body)
    return path.read(this.#document, this.#document, counter)
  }

  /**
   * Finds the value of `$input.params(name)` in the path, else in the query string, else in the headers; undefined when
   * none of them has the parameter.
   */
  param(name: string): Value | undefined {
    const parameters = this.#parameters
    return (
      parameters.path.get(name) ?? parameters.querystring.get(name) ?? parameters.header.get(name)
    )
  }

  /** Value of `$input.params()`: the live map of `path`, `querystring` and `header`. */
  get params(): JavaMap {
    if (!this.#params) {
      const source = this.#parameters
      const path = new ParameterValues(() => source.path)
      const querystring = new ParameterValues(() => source.querystring)
      const header = new HeaderValues(() => source.header)
      this.#parameters = { path, querystring, header }
      this.#params = new JavaMap(Object.entries(this.#parameters))
    }
    return this.#params
  }
}

/**
 * The error of `$input.path` and `$input.json` on a body that is not JSON: the `cause` of a MappingTemplateError. On
 * AWS the client gets a 400 with the parser's sentence (recorded in 2015; today's text is not known).
 */
export class MalformedBodyError extends Error {
  override readonly name = 'MalformedBodyError' as const
}

function readBody(body: string): Value {
  try {
    return readJson(body)
  } catch (error) {
    throw error instanceof JsonReadError
      ? new MalformedBodyError(error.message, { cause: error })
      : error
  }
}
