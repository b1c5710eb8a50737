/**
 * Decodes the text of a file: UTF-16 when the file begins with the byte order mark of UTF-16, which `>` writes in
 * Windows PowerShell, else UTF-8. The mark is no part of the text.
 *
 * @example
 * decodeText(Uint8Array.of(0xff, 0xfe, 0x7b, 0x00)) // '{'
 */
export function decodeText(bytes: Uint8Array): string {
  const isSwapped = bytes[0] === 0xfe && bytes[1] === 0xff
  const isWide = bytes[0] === 0xff && bytes[1] === 0xfe
  return new TextDecoder(isSwapped ? 'utf-16be' : isWide ? 'utf-16le' : 'utf-8').decode(bytes)
}
