import type { StepCounter } from '../java/step-counter.ts'
import { limitText } from '../java/text-limit.ts'
import { toText } from '../java/to-text.ts'
import { decodeUrl, encodeUrl } from '../java/url-encoding.ts'
import { decodeUtf8, encodeUtf8 } from '../java/utf8.ts'
import { JavaObject, type Value } from '../java/value.ts'
import { escapeText } from '../json/escape-text.ts'
import { readJson } from '../json/read-json.ts'
import { decodeBase64, encodeBase64 } from './base64.ts'

/** Methods of `$util` that take a string, by name. */
const textMethods: ReadonlyMap<string, (text: string) => Value> = new Map([
  ['parseJson', readJson],
  ['urlEncode', (text: string) => limitText(encodeUrl(text))],
  ['urlDecode', decodeUrl],
  ['base64Encode', (text: string) => limitText(encodeBase64(encodeUtf8(text)))],
  ['base64Decode', (text: string) => decodeUtf8(decodeBase64(text))],
])

/** The value of `$util`. Its methods throw an Error where Java's throw an exception. */
export class Util extends JavaObject {
  override get className(): string {
    return 'Util'
  }

  override callMethod(
    method: string,
    args: readonly Value[],
    counter?: StepCounter,
  ): Value | undefined {
    const [argument] = args
    const run = method === 'escapeJavaScript' ? escapeJavaScript : textMethods.get(method)
    if (args.length !== 1 || argument === undefined || !run) return undefined
    if (argument === null) return null
    if (run !== escapeJavaScript && typeof argument !== 'string') return undefined
    const text = toText(argument)
    counter?.countPrint(text.length)
    return run(text)
  }

  override toText(): string {
    return ''
  }
}

/**
 * Escapes a text as `StringEscapeUtils.escapeJavaScript` of commons-lang 2.6 does: quotes, backslashes, `/`, control
 * characters and all characters outside ASCII.
 */
function escapeJavaScript(text: string): string {
  return limitText(escapeText(text, /["'\\/]|[^ -\x7f]/g))
}
