import { hashText } from '../model/hash-text.ts'

/**
 * Makes the value of `X-Amzn-Trace-Id` from the id and the time of a request, so that tests which fix these two fix the
 * header too. A UUID gives its last 24 digits; any other id is hashed.
 *
 * @example
 * createTraceId('11111111-2222-4333-8444-555555555555', 0) // 'Root=1-00000000-222243338444555555555555'
 */
export function createTraceId(requestId: string, time: number): string {
  const digits = requestId.replaceAll('-', '')
  const id = /^[\da-f]{32}$/i.test(digits)
    ? digits.slice(8).toLowerCase()
    : [0, 1, 2].map((round) => toHex(hashText(requestId, round))).join('')
  return `Root=1-${toHex(Math.floor(time / 1000))}-${id}`
}

/** Formats a number as eight hexadecimal digits. */
function toHex(value: number): string {
  return (value >>> 0).toString(16).padStart(8, '0')
}
