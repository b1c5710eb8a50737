import type { MethodResponse } from '../../model/rest-api.ts'
import type { ResponseExample } from '../../model/rest-api-definition.ts'
import type { Ready } from '../when-ready.ts'
import type { Replacement } from './answer.ts'

/** A body made from an example or a schema of the definition. */
export interface ExampleBody extends Replacement {
  /** Part of the definition that the body is made from: `example 'rex'`, or `schema of the model 'Pet'`. */
  readonly origin: string
}

/** Kind of body that is asked for. */
export interface ExampleWish {
  /** Media type of the Accept header; undefined for a request without one. */
  readonly accept: string | undefined
  /** Name of the example; undefined for the first. */
  readonly name?: string | undefined
  /** Whether a value is made from the schema when the response has no example. */
  readonly isSampled: boolean
}

/** Makes a body of the example of a response, else of its schema; undefined when it has neither. */
export type ReadExample = (
  response: MethodResponse,
  wish: ExampleWish,
) => Ready<ExampleBody | undefined>

/** Returns the examples of a response that have a name; all of them when the name is undefined. */
export function namedExamples(
  { examples }: MethodResponse,
  name: string | undefined,
): readonly ResponseExample[] {
  return name === undefined ? examples : examples.filter((example) => example.name === name)
}
