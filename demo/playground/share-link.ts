import { isPlaygroundState, type PlaygroundState } from './playground-state.ts'

/**
 * Encodes a state as the fragment of a link that opens the playground with it: JSON, deflated, in base64url.
 *
 * @example
 * await writeShareLink(state) // '#q1YqSCxJVbJSUjI0MjYxNTO3sFSqBQA'
 */
export async function writeShareLink(state: PlaygroundState): Promise<string> {
  const bytes = await pipe(
    new TextEncoder().encode(JSON.stringify(state)),
    new CompressionStream('deflate-raw'),
  )
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
  return `#${btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')}`
}

/** Decodes the state in the fragment of a link; undefined when the fragment is empty or damaged. */
export async function readShareLink(hash: string): Promise<PlaygroundState | undefined> {
  // Firefox reports a stream that ends too early in its console, even though the error is caught.
  if (hash.length < 2) return undefined
  try {
    const binary = atob(hash.slice(1).replaceAll('-', '+').replaceAll('_', '/'))
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0))
    const text = new TextDecoder().decode(await pipe(bytes, new DecompressionStream('deflate-raw')))
    const state: unknown = JSON.parse(text)
    return isPlaygroundState(state) ? state : undefined
  } catch {
    return undefined
  }
}

async function pipe(
  bytes: Uint8Array<ArrayBuffer>,
  transform: CompressionStream | DecompressionStream,
): Promise<Uint8Array> {
  const stream = new Blob([bytes]).stream().pipeThrough(transform)
  return new Uint8Array(await new Response(stream).arrayBuffer())
}
