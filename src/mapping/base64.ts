/** Number of bytes per call of `String.fromCharCode`: browsers limit the arguments of a call. */
const chunkLength = 0x8000

/** Encodes bytes in Base64 with padding. */
export function encodeBase64(bytes: Uint8Array): string {
  let binary = ''
  for (let at = 0; at < bytes.length; at += chunkLength) {
    binary += String.fromCharCode(...bytes.subarray(at, at + chunkLength))
  }
  return btoa(binary)
}

/**
 * Decodes a Base64 text as `java.util.Base64` does: without white space or the URL alphabet, with all padding or none.
 *
 * @throws {Error} when the text is not such Base64.
 */
export function decodeBase64(text: string): Uint8Array {
  const digits = text.replace(/={1,2}$/, '')
  const [illegal] = /[^A-Za-z0-9+/]/.exec(digits) ?? []
  if (illegal) throw new Error(`Illegal base64 character ${illegal}`)
  const padding = text.length - digits.length
  if (digits.length % 4 === 1 || (padding > 0 && text.length % 4 > 0)) {
    throw new Error('Base64 text ends within a unit of four characters')
  }
  return Uint8Array.from(atob(digits), (char) => char.charCodeAt(0))
}
