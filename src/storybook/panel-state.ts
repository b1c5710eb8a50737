import type { AnswerEvent } from '../index.ts'

/** What the preview tells the panel about the story it shows: plain data, because it crosses a frame. */
export interface PanelState {
  readonly storyId: string
  /** Whether an API is named in the preview. */
  readonly isSetUp: boolean
  readonly operations: readonly PanelOperation[]
  /** The last requests, newest first. */
  readonly requests: readonly PanelRequest[]
}

/** An operation that the panel can make answer otherwise. */
export interface PanelOperation {
  /** Identifier in links: `'GET-pets-petId'`. */
  readonly id: string
  /** Key of the operation, `'GET /pets/{petId}'`. */
  readonly key: string
  /** Name of its API; empty when there is only one. */
  readonly apiName: string
  /** The definition's responses: `[[200, 'The animal'], [404, '']]`. */
  readonly responses: readonly (readonly [statusCode: number, description: string])[]
  /** The story's own choice in words; undefined when the story leaves it to the definition. */
  readonly storyChoice: string | undefined
}

/** A request that an API answered. */
export interface PanelRequest extends Pick<AnswerEvent, 'outcome' | 'time' | 'cors'> {
  /** Number of the request since the story was mounted. */
  readonly number: number
  readonly method: string
  /** Path and query: `'/v1/pets?species=cat'`. */
  readonly target: string
  /** Identifier of the operation that answered; undefined for a request that no operation serves. */
  readonly operationId: string | undefined
  /** Status of the response; undefined when there is none to show. */
  readonly status: number | undefined
  /** Execution log in API Gateway's sentences. */
  readonly log: readonly string[]
}
