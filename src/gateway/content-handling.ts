import { decodeBase64, encodeBase64 } from '../mapping/base64.ts'
import type { ContentHandling } from '../model/words.ts'

/** A body between two steps of an invocation: text, or bytes, which no template can read. */
export type Payload = string | Uint8Array

const decoder = /* @__PURE__ */ new TextDecoder('utf-8', { ignoreBOM: true })
const encoder = /* @__PURE__ */ new TextEncoder()

/** Returns a body as text; bytes are decoded as UTF-8, with U+FFFD for invalid sequences. */
export function toText(payload: Payload): string {
  return typeof payload === 'string' ? payload : decoder.decode(payload)
}

function toBytes(payload: Payload): Uint8Array {
  return typeof payload === 'string' ? encoder.encode(payload) : payload
}

/**
 * Converts the client's body to what the integration receives, by `contentHandling` and by whether its media type is
 * binary (recorded on AWS for every combination). Undefined when the body has to be Base64 and is not.
 */
export function convertRequest(
  body: Payload,
  isBinary: boolean,
  contentHandling: ContentHandling | undefined,
): Payload | undefined {
  if (isBinary)
    return contentHandling === 'CONVERT_TO_TEXT' ? encodeBase64(toBytes(body)) : toBytes(body)
  return contentHandling === 'CONVERT_TO_BINARY' ? decode(body) : toText(body)
}

/**
 * Converts the backend's body to what the client receives, by `contentHandling` and by whether its media type and that
 * of the Accept header are binary (recorded on AWS). Undefined when the body has to be Base64 and is not.
 */
export function convertResponse(
  body: Payload,
  isBinary: boolean,
  acceptsBinary: boolean,
  contentHandling: ContentHandling | undefined,
): Payload | undefined {
  const isText =
    contentHandling === undefined ? !acceptsBinary : contentHandling === 'CONVERT_TO_TEXT'
  if (isBinary) return isText ? encodeBase64(toBytes(body)) : toBytes(body)
  return isText ? toText(body) : decode(body)
}

function decode(payload: Payload): Uint8Array | undefined {
  try {
    return decodeBase64(toText(payload))
  } catch {
    return undefined
  }
}
