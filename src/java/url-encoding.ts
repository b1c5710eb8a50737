import { decodeUtf8, replaceLoneSurrogates } from './utf8.ts'

/**
 * Encodes text as `java.net.URLEncoder` does: form encoding, in which a space is `+`.
 *
 * @example
 * encodeUrl('a b/ü') // 'a+b%2F%C3%BC'
 */
export function encodeUrl(text: string): string {
  return encodeURIComponent(replaceLoneSurrogates(text))
    .replaceAll('%20', '+')
    .replace(/[!'()~]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)
}

/**
 * Decodes text as `java.net.URLDecoder` does.
 *
 * @example
 * decodeUrl('a+b%2F%C3%BC') // 'a b/ü'
 * @throws {Error} for a `%` that is not followed by two hexadecimal digits.
 */
export function decodeUrl(text: string): string {
  // Java parses the two digits as a number, so that `%+f` is accepted, too.
  return text.replace(/\+|(?:%[+\da-f][\da-f])+|%/gi, (match) => {
    if (match === '+') return ' '
    if (match === '%') throw new Error('% in the URL is not followed by two hexadecimal digits')
    return decodeUtf8(Uint8Array.from(match.slice(1).split('%'), (hex) => Number.parseInt(hex, 16)))
  })
}
