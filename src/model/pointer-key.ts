/**
 * Decodes a key of a JSON Pointer, in which `~1` stands for `/` and `~0` for `~`.
 *
 * @example
 * decodePointerKey('~1pets') // '/pets'
 */
export function decodePointerKey(key: string): string {
  return key.replaceAll('~1', '/').replaceAll('~0', '~')
}
