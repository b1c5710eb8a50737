/**
 * Reads an IPv4 address as Guava does: four decimal numbers without leading zeros.
 *
 * @returns its four bytes; undefined for any other text
 */
export function readIpv4(text: string): readonly number[] | undefined {
  const bytes = text.split('.', 5)
  const isAddress =
    bytes.length === 4 && bytes.every((byte) => /^(?:0|[1-9]\d{0,2})$/.test(byte) && +byte < 256)
  return isAddress ? bytes.map(Number) : undefined
}

/**
 * Reads an IPv6 address as Guava does: its end may be an IPv4 address, a zone after `%` is ignored.
 *
 * @returns its eight groups as hexadecimal numbers; undefined for any other text
 */
export function readIpv6(text: string): readonly string[] | undefined {
  const [address = ''] = text.split('%', 1)
  // Guava takes a zone after an IPv4 address for a part of that address, and so refuses it.
  if (address !== text && address.includes('.')) return undefined
  const [head = [], tail, ...more] = toHexadecimal(address).split('::').map(split)
  const zeros = 8 - head.length - (tail?.length ?? 0)
  if (more.length > 0 || (tail ? zeros < 1 : zeros !== 0)) return undefined
  const groups = tail ? [...head, ...Array<string>(zeros).fill('0'), ...tail] : head
  return groups.every((group) => /^[\da-f]{1,4}$/i.test(group)) ? groups : undefined
}

/** Returns whether a text is an IPv6 address that stands for an IPv4 address: `::ffff:1.2.3.4`. */
export function isMappedAddress(text: string): boolean {
  const start = readIpv6(text)?.slice(0, 6).join(':') ?? ''
  return /^(?:0+:){5}ffff$/i.test(start)
}

/**
 * Rewrites an IPv4 address at the end of an IPv6 address as two groups. An invalid IPv4 address stays: its dots make
 * the IPv6 address invalid.
 */
function toHexadecimal(address: string): string {
  const start = address.lastIndexOf(':') + 1
  const bytes = readIpv4(address.slice(start)) ?? []
  const [a, b, c, d] = bytes.map((byte) => byte.toString(16).padStart(2, '0'))
  return a ? `${address.slice(0, start)}${a}${b}:${c}${d}` : address
}

function split(text: string): string[] {
  return text === '' ? [] : text.split(':')
}
