/** Call arguments stay below what every browser allows. */
const chunkLength = 0x8000

/** Bytes in Base64, padded. */
export function encodeBase64(bytes: Uint8Array): string {
  let binary = ''
  for (let at = 0; at < bytes.length; at += chunkLength) {
    binary += String.fromCharCode(...bytes.subarray(at, at + chunkLength))
  }
  return btoa(binary)
}

/**
 * The bytes of a Base64 text, as `java.util.Base64` reads it: no white space, no URL alphabet, padding all or none.
 *
 * @throws Error on anything else
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
