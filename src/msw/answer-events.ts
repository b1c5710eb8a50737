import type { Operation } from '../model/operation.ts'
import { describeUnknown } from '../model/unknown-word.ts'
import type { CorsVerdict } from './cors-judge.ts'
import type { OverrideChoice } from './override-choice.ts'

/** An answer that an API has given. */
export interface AnswerEvent {
  /** The request, whose body can be read. */
  readonly request: Request
  /** The operation that answered; undefined for a request that no operation serves. */
  readonly operation: Operation | undefined
  /** How the request ended: with a response, a network error, or passed through to the real backend. */
  readonly outcome: 'response' | 'network-error' | 'passthrough'
  /** The response, whose body can be read; undefined unless the outcome is `'response'`. */
  readonly response: Response | undefined
  /** The choice of the override that answered; undefined when the definition did. */
  readonly choice: OverrideChoice | undefined
  /** What browsers will make of the answer; undefined when CORS does not apply or is switched off. */
  readonly cors: CorsVerdict | undefined
  /** Time from the request to its answer, delay included, in milliseconds. */
  readonly time: number
  /** Renders the execution log in API Gateway's sentences; empty when the gateway was not asked. */
  log(): readonly string[]
}

/** A function that is told of each answer. */
export type AnswerListener = (event: AnswerEvent) => void

/**
 * Tells listeners of each answer after it is made, in MSW's idiom.
 *
 * @example
 * api.events.on('answer', ({ operation, response }) => seen.push(`${operation?.key} ${response?.status}`))
 */
export interface RestApiEvents {
  /**
   * Calls a listener for each answer. What it throws is printed by `console.error`, and changes no answer.
   *
   * @throws {TypeError} for an unknown event, or a listener that is not a function.
   */
  on(type: 'answer', listener: AnswerListener): void
  /** Ends the calls of a listener. */
  removeListener(type: 'answer', listener: AnswerListener): void
}

/** The events of one API, with the part that tells of answers. */
export class AnswerEvents implements RestApiEvents {
  readonly #listeners = new Set<AnswerListener>()

  /** Whether anyone listens: without a listener nothing is cloned. */
  get isHeard(): boolean {
    return this.#listeners.size > 0
  }

  on(type: 'answer', listener: AnswerListener): void {
    checkListener(type, listener)
    this.#listeners.add(listener)
  }

  removeListener(type: 'answer', listener: AnswerListener): void {
    checkListener(type, listener)
    this.#listeners.delete(listener)
  }

  /** Tells every listener of an answer, each with its own clones, so that all of them can read both bodies. */
  emit(event: AnswerEvent): void {
    for (const listener of [...this.#listeners]) {
      const { request, response } = event
      const copy = { ...event, request: request.clone(), response: response?.clone() }
      try {
        Promise.resolve(listener(copy)).catch(tellListenerFailed)
      } catch (error) {
        tellListenerFailed(error)
      }
    }
  }
}

function checkListener(type: unknown, listener: unknown): void {
  if (type !== 'answer') throw new TypeError(describeUnknown('event', String(type), ['answer']))
  if (typeof listener !== 'function')
    throw new TypeError(`events: Expected a function as listener, got ${typeof listener}.`)
}

function tellListenerFailed(error: unknown): void {
  // biome-ignore lint/suspicious/noConsole: thrown further, the error would replace the answer to the request
  console.error("[MSW] Error: msw-apigateway: a listener of 'answer' failed.", error)
}
