/**
 * Decompresses a body; undefined, without reading on, when the decompressed body gets longer than `maxLength` bytes.
 * This file is loaded on first use and imports nothing: a module that it shared with the library would become one more
 * file that every page loads.
 */
export async function decompressBody(
  body: Uint8Array | string,
  coding: 'gzip' | 'deflate',
  maxLength: number,
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
    if (length > maxLength) {
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
