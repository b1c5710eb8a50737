import { describeError } from './describe-error.ts'
import type { GatewayRequest } from './gateway.ts'
import { failConfiguration, GatewayFailure } from './gateway-failure.ts'
import { maxBodyLength } from './max-body-length.ts'
import type { Ready } from './when-ready.ts'

/**
 * Decompresses the body of a request by its header `Content-Encoding`, before anything else reads it. The header stays
 * visible (recorded on AWS). A coding other than gzip, deflate and identity, and a body that is not what the header
 * says, is answered with 415 (developer guide, compressed payloads); a request without a body is not looked at
 * (recorded on AWS). The result is a promise only when there is something to decompress.
 */
export function decompressBody(request: GatewayRequest): Ready<GatewayRequest | GatewayFailure> {
  const coding = request.headers.get('content-encoding')?.trim().toLowerCase()
  const { body } = request
  if (!coding || coding === 'identity' || !body?.length || body.length > maxBodyLength)
    return request
  if (coding !== 'gzip' && coding !== 'deflate')
    return refuse(`Content-Encoding ${coding} is none of gzip, deflate and identity`)
  if (typeof DecompressionStream === 'undefined')
    return failConfiguration(
      `Content-Encoding is ${coding}, but this JavaScript environment has no DecompressionStream`,
      undefined,
      undefined,
      'no-decompression',
    )
  return decompress(body, coding).then(
    (decompressed) =>
      decompressed
        ? { ...request, body: decompressed }
        : new GatewayFailure('REQUEST_TOO_LARGE', {
            logText: `The decompressed body is longer than ${maxBodyLength} bytes`,
          }),
    (error) =>
      refuse(`The body is not ${coding}, as Content-Encoding says: ${describeError(error)}`),
  )
}

function refuse(logText: string): GatewayFailure {
  return new GatewayFailure('UNSUPPORTED_MEDIA_TYPE', { logText })
}

/** Decompresses up to the longest body that is accepted; undefined, without reading on, when there is more. */
async function decompress(
  body: Uint8Array | string,
  coding: 'gzip' | 'deflate',
): Promise<Uint8Array | undefined> {
  const source = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(controller) {
      controller.enqueue(
        typeof body === 'string' ? new TextEncoder().encode(body) : new Uint8Array(body),
      )
      controller.close()
    },
  })
  const reader = source.pipeThrough(new DecompressionStream(coding)).getReader()
  const chunks: Uint8Array[] = []
  let length = 0
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    chunks.push(read.value)
    length += read.value.length
    if (length > maxBodyLength) {
      await reader.cancel()
      return undefined
    }
  }
  const bytes = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}
