import { maxBodyLength } from '../../gateway/max-body-length.ts'

/**
 * Reads the body of a request; null when it has none. Stops one byte beyond the limit of API Gateway, which the gateway
 * then answers with 413, so that no client can fill the memory.
 */
export async function readBody({ body }: Request): Promise<Uint8Array | null> {
  if (body === null) return null
  const chunks: Uint8Array[] = []
  let length = 0
  const reader = body.getReader()
  while (length <= maxBodyLength) {
    const { done, value } = await reader.read()
    if (done) break
    chunks.push(value)
    length += value.length
  }
  if (length > maxBodyLength) await reader.cancel()
  const bytes = new Uint8Array(Math.min(length, maxBodyLength + 1))
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk.subarray(0, bytes.length - at), at)
    at += Math.min(chunk.length, bytes.length - at)
  }
  return bytes.length === 0 ? null : bytes
}
