import { describeError } from './describe-error.ts'
import type { InvocationChoice } from './gateway.ts'
import { failConfiguration, type GatewayFailure } from './gateway-failure.ts'
import type { ContextSource, GatewayOptions, PartialContext } from './gateway-options.ts'
import { isHeaderValue } from './header-map.ts'
import { createRequestId } from './request-id.ts'
import { isThenable, muteRejection } from './when-ready.ts'

/** Values of one invocation that functions of the options and of the `InvocationChoice` give. */
export interface GivenValues {
  readonly requestId: string
  /** Time of the request, in milliseconds since 1970. */
  readonly time: number
  /** Values to lay over `$context`; a later source wins. */
  readonly sources: readonly PartialContext[]
  /**
   * Failure of the first function that threw or returned an invalid value, in whose place a default is used; undefined
   * when every function succeeded.
   */
  readonly failure: GatewayFailure | undefined
}

/**
 * Calls `now`, `randomId` and the functions that give `$context`, once for each request, so that a function that fails
 * answers 500 even when no template reads its value.
 */
export function readGivenValues(
  { now = Date.now, randomId = createRequestId, context }: GatewayOptions,
  choice: InvocationChoice,
  request: Request,
): GivenValues {
  let failure: GatewayFailure | undefined
  const attempt = <Value>(name: string, read: () => Value, otherwise: () => Value): Value => {
    try {
      return read()
    } catch (error) {
      failure ??= failConfiguration(name, `${name}: ${describeError(error)}`)
      return otherwise()
    }
  }
  const noContext = (): PartialContext => ({})
  const requestId = attempt(
    'options.randomId',
    () => checkRequestId(muteRejection(randomId())),
    createRequestId,
  )
  const time = attempt('options.now', () => checkTime(muteRejection(now())), Date.now)
  const sources = [
    attempt('options.context', () => readContext(context, request), noContext),
    attempt('context of the choice', () => readContext(choice.context, request), noContext),
  ]
  return { requestId, time, sources, failure }
}

function checkRequestId(id: unknown): string {
  if (typeof id === 'string' && isHeaderValue(id)) return id
  const given = typeof id === 'string' ? JSON.stringify(id) : String(id)
  throw new TypeError(`Expected text that a header can carry, got ${given}`)
}

function checkTime(time: unknown): number {
  const isTime = typeof time === 'number' || Object(time) === time
  const milliseconds = isTime ? Number(time) : Number.NaN
  if (!Number.isNaN(new Date(milliseconds).getTime())) return milliseconds
  throw new TypeError(`Expected a valid Date or milliseconds since 1970, got ${time}`)
}

function readContext(source: ContextSource | undefined, request: Request): PartialContext {
  const values = muteRejection(typeof source === 'function' ? source(request) : source) ?? {}
  if (isThenable(values)) throw new TypeError('Expected an object, got a promise')
  if (typeof values !== 'object') throw new TypeError(`Expected an object, got ${typeof values}`)
  // Copies the values, so that a getter among them that throws does so here, where the error is answered with 500.
  return { ...values }
}
