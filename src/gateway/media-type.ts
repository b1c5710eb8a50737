/**
 * The media type of a Content-Type or Accept header, without parameters; of a list the first, as API Gateway takes it.
 *
 * @example
 * readMediaType('Text/HTML; charset=utf-8, text/plain') // 'text/html'
 */
export function readMediaType(header: string | null | undefined): string | undefined {
  return header?.split(/[;,]/)[0]?.trim().toLowerCase() || undefined
}

/**
 * Whether a media type is among the binary media types: by name, or by `image/*`. A missing one and one with wildcards
 * only match the one that matches everything.
 */
export function isBinary(
  mediaType: string | undefined,
  binaryMediaTypes: readonly string[],
): boolean {
  return binaryMediaTypes.some(
    (binary) =>
      binary === '*/*' ||
      (mediaType !== undefined &&
        !mediaType.includes('*') &&
        (binary.toLowerCase() === mediaType ||
          (binary.endsWith('/*') && mediaType.startsWith(binary.slice(0, -1).toLowerCase())))),
  )
}

/** The same values under lower-case media types. */
export function keyByMediaType<Value>(
  values: ReadonlyMap<string, Value>,
): ReadonlyMap<string, Value> {
  const isLowerCase = Array.from(values.keys()).every((key) => key === key.toLowerCase())
  return isLowerCase
    ? values
    : new Map(Array.from(values, ([mediaType, value]) => [mediaType.toLowerCase(), value]))
}

/** Of values by media type the accepted one, else the one for JSON, else the first (developer guide). */
export function selectByAccept<Value>(
  values: ReadonlyMap<string, Value>,
  accept: string | undefined,
): Value | undefined {
  return (
    values.get(accept ?? 'application/json') ??
    values.get('application/json') ??
    values.values().next().value
  )
}
