import { describeError } from './describe-error.ts'
import type { GatewayRequest } from './gateway.ts'
import { GatewayFailure } from './gateway-failure.ts'
import { maxBodyLength } from './max-body-length.ts'

/**
 * Returns a request with its body decompressed, or why it is refused: the body is not what `Content-Encoding` says, or
 * longer than API Gateway accepts once it is decompressed.
 */
export async function decompressBody(
  request: GatewayRequest,
  body: Uint8Array | string,
  coding: 'gzip' | 'deflate',
): Promise<GatewayRequest | GatewayFailure> {
  try {
    const decompressed = await decompress(body, coding)
    return decompressed
      ? { ...request, body: decompressed }
      : new GatewayFailure('REQUEST_TOO_LARGE', {
          logText: `The decompressed body is longer than ${maxBodyLength} bytes`,
        })
  } catch (error) {
    return new GatewayFailure('UNSUPPORTED_MEDIA_TYPE', {
      logText: `The body is not ${coding}, as Content-Encoding says: ${describeError(error)}`,
    })
  }
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
