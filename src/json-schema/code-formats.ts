import { isDateTime } from './date-time.ts'
import { type Format, format } from './format.ts'

/** String formats of data that programs write: dates, hashes, ids and the like. */
export const codeFormats: Readonly<Record<string, Format>> = {
  base64: describeBase64,
  'date-time': (text) =>
    isDateTime(text)
      ? undefined
      : `string "${text}" is invalid against requested date format(s) [yyyy-MM-dd'T'HH:mm:ssZ, yyyy-MM-dd'T'HH:mm:ss.[0-9]{1,12}Z]`,
  'json-pointer': format('JSON Pointer', isJsonPointer, 'input string'),
  mac: format('MAC address', isMacAddress, 'input string'),
  md5: hexadecimal(32),
  regex: format('ECMA 262 regular expression', isRegularExpression),
  sha1: hexadecimal(40),
  sha256: hexadecimal(64),
  sha512: hexadecimal(128),
  uuid: format('UUID', isUuid, 'input string'),
}

function describeBase64(text: string): string | undefined {
  if (text.length % 4 !== 0)
    return `input has illegal length (must be a multiple of 4, found ${text.length})`
  const index = text.replace(/==?$/, '').search(/[^a-z\d+/]/i)
  return index < 0
    ? undefined
    : `illegal character "${text[index]}" at index ${index} (not in Base64 alphabet)`
}

function hexadecimal(length: number): Format {
  return (text) => {
    if (text.length !== length)
      return `input string has incorrect length (${text.length}, expected ${length})`
    const index = text.search(/[^a-f\d]/i)
    return index < 0 ? undefined : `illegal character "${text[index]}" in input at index ${index}`
  }
}

function isJsonPointer(text: string): boolean {
  return /^(?:\/|$)/.test(text) && !/~(?![01])/.test(text)
}

function isMacAddress(text: string): boolean {
  return /^[a-z\d]{2}(?::[a-z\d]{2}){5}$/i.test(text)
}

function isRegularExpression(text: string): boolean {
  try {
    return new RegExp(text) instanceof RegExp
  } catch {
    return false
  }
}

/**
 * Returns whether Java's `UUID.fromString` accepts a text: five hexadecimal numbers, each within a Long, in 36
 * characters.
 */
function isUuid(text: string): boolean {
  return text.length <= 36 && /^0*[0-7]?[\da-f]{1,15}(?:-0*[0-7]?[\da-f]{1,15}){4}$/i.test(text)
}
