const encoder = /* @__PURE__ */ new TextEncoder()
const decoder = /* @__PURE__ */ new TextDecoder('utf-8', { ignoreBOM: true })

/** Encodes text as Java's `text.getBytes(UTF_8)` does: a lone surrogate becomes `?`. */
export function encodeUtf8(text: string): Uint8Array {
  return encoder.encode(replaceLoneSurrogates(text))
}

/** Decodes bytes as Java's `new String(bytes, UTF_8)` does: a byte order mark stays, invalid bytes become U+FFFD. */
export function decodeUtf8(bytes: Uint8Array): string {
  return decoder.decode(bytes)
}

/** Replaces each lone surrogate by `?`, as Java does on encoding; JavaScript would write U+FFFD or throw. */
export function replaceLoneSurrogates(text: string): string {
  return text.replace(/\p{Cs}/gu, '?')
}
