const encoder = /* @__PURE__ */ new TextEncoder()
const decoder = /* @__PURE__ */ new TextDecoder('utf-8', { ignoreBOM: true })

/** `text.getBytes(UTF_8)` */
export function encodeUtf8(text: string): Uint8Array {
  return encoder.encode(replaceLoneSurrogates(text))
}

/** `new String(bytes, UTF_8)` */
export function decodeUtf8(bytes: Uint8Array): string {
  return decoder.decode(bytes)
}

/** Java writes `?` for half a surrogate pair, where JavaScript has U+FFFD or an error. */
export function replaceLoneSurrogates(text: string): string {
  return text.replace(/\p{Cs}/gu, '?')
}
