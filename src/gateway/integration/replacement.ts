import type { Replacement } from './answer.ts'

/**
 * Makes the chosen body of an answer: text and bytes stay as they are, any other value is written as JSON.
 *
 * @example
 * toReplacement({ id: 7 }) // { body: '{"id":7}', contentType: 'application/json' }
 */
export function toReplacement(body: unknown): Replacement {
  if (typeof body === 'string') return { body, contentType: undefined }
  if (isArrayBuffer(body)) return { body: new Uint8Array(body), contentType: undefined }
  if (ArrayBuffer.isView(body))
    return {
      body: new Uint8Array(body.buffer, body.byteOffset, body.byteLength),
      contentType: undefined,
    }
  return { body: JSON.stringify(body) ?? '', contentType: 'application/json' }
}

/** Returns whether a value is an ArrayBuffer, of this realm or another, such as that of jsdom. */
function isArrayBuffer(value: unknown): value is ArrayBuffer {
  return Object.prototype.toString.call(value) === '[object ArrayBuffer]'
}
