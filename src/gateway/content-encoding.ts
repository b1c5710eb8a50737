import { describeError } from './describe-error.ts'
import type { GatewayRequest } from './gateway.ts'
import { failConfiguration, GatewayFailure } from './gateway-failure.ts'
import { maxBodyLength } from './max-body-length.ts'
import type { Ready } from './when-ready.ts'

/**
 * Decodes the body of a request by its header `Content-Encoding`, before anything else reads it. The header stays
 * visible (recorded on AWS). A coding other than gzip, deflate and identity, and a body that is not what the header
 * says, is answered with 415 (developer guide, compressed payloads); the header of a request without a body is ignored
 * (recorded on AWS). The result is a promise only when there is something to decompress.
 */
export function decodeContent(request: GatewayRequest): Ready<GatewayRequest | GatewayFailure> {
  const coding = request.headers.get('content-encoding')?.trim().toLowerCase()
  const { body } = request
  if (!coding || coding === 'identity' || !body?.length || body.length > maxBodyLength)
    return request
  if (coding !== 'gzip' && coding !== 'deflate')
    return refuse(`Content-Encoding ${coding} is none of gzip, deflate and identity`)
  if (typeof DecompressionStream === 'undefined')
    return failConfiguration(
      'no-decompression',
      `Content-Encoding is ${coding}, but this JavaScript environment has no DecompressionStream`,
    )
  return decompress(request, body, coding)
}

/** Decompresses a body with code that is loaded on first use, because few pages ever send a compressed body. */
async function decompress(
  request: GatewayRequest,
  body: Uint8Array | string,
  coding: 'gzip' | 'deflate',
): Promise<GatewayRequest | GatewayFailure> {
  const { decompressBody } = await import('./decompress-body.ts')
  try {
    const decompressed = await decompressBody(body, coding, maxBodyLength)
    return decompressed
      ? { ...request, body: decompressed }
      : new GatewayFailure('REQUEST_TOO_LARGE', {
          logText: `The decompressed body is longer than ${maxBodyLength} bytes`,
        })
  } catch (error) {
    return refuse(`The body is not ${coding}, as Content-Encoding says: ${describeError(error)}`)
  }
}

function refuse(logText: string): GatewayFailure {
  return new GatewayFailure('UNSUPPORTED_MEDIA_TYPE', { logText })
}
