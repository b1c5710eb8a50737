import { decodeBase64, encodeBase64 } from '../mapping/base64.ts'
import type { ContentHandling } from '../model/words.ts'

/** A body between the steps: text, or bytes that no template can read. */
export type Payload = string | Uint8Array

const decoder = /* @__PURE__ */ new TextDecoder('utf-8', { ignoreBOM: true })
const encoder = /* @__PURE__ */ new TextEncoder()

/** Bytes as UTF-8, with U+FFFD for what is not. */
export function toText(payload: Payload): string {
  return typeof payload === 'string' ? payload : decoder.decode(payload)
}

function toBytes(payload: Payload): Uint8Array {
  return typeof payload === 'string' ? encoder.encode(payload) : payload
}

/** The client's body as the integration gets it (recorded matrix); undefined when it is not Base64 and has to be. */
export function convertRequest(
  body: Payload,
  isBinary: boolean,
  contentHandling: ContentHandling | undefined,
): Payload | undefined {
  if (isBinary)
    return contentHandling === 'CONVERT_TO_TEXT' ? encodeBase64(toBytes(body)) : toBytes(body)
  return contentHandling === 'CONVERT_TO_BINARY' ? decode(body) : toText(body)
}

/** The backend's body as the client gets it (recorded matrix); undefined when it is not Base64 and has to be. */
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
