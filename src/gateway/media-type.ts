/**
 * Reads the media type of a Content-Type or Accept header, without parameters; of a list only the first, as API Gateway
 * does. Undefined for a header that is missing or empty.
 *
 * @example
 * readMediaType('Text/HTML; charset=utf-8, text/plain') // 'text/html'
 */
export function readMediaType(header: string | null | undefined): string | undefined {
  return header?.split(/[;,]/)[0]?.trim().toLowerCase() || undefined
}

/**
 * Returns whether a media type is among the binary media types, by its name or by a wildcard such as `image/*`. A
 * missing media type, and one that is a wildcard itself, is only matched by the binary media type that matches
 * everything.
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

/** Returns the same values under their media types in lower case. */
export function keyByMediaType<Value>(
  values: ReadonlyMap<string, Value>,
): ReadonlyMap<string, Value> {
  const isLowerCase = Array.from(values.keys()).every((key) => key === key.toLowerCase())
  return isLowerCase
    ? values
    : new Map(Array.from(values, ([mediaType, value]) => [mediaType.toLowerCase(), value]))
}

/** Selects a value by media type: that of the Accept header, else that of JSON, else the first (developer guide). */
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
