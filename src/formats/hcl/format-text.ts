import { joinTexts, sliceText } from '../document/join-texts.ts'
import type { DocumentNode } from '../document/node.ts'
import { EvaluationError, toNumber, toText, type Value } from './value.ts'

const verb = /%(?:%|(0?)(\d*)(?:\.(\d+))?([sdvfqtxX]))/g

/**
 * Fills the arguments into a format as Terraform's `format` does; undefined for a format that only Terraform prints.
 *
 * @example
 * format('pets-%s-%03d', 'cat', 7) // 'pets-cat-007'
 */
export function formatText(
  at: DocumentNode,
  format: Value,
  args: readonly Value[],
): Value | undefined {
  const source = toText(format)
  const parts: DocumentNode[] = []
  let end = 0
  let count = 0
  for (const match of source.matchAll(verb)) {
    parts.push(sliceText(format, end, match.index))
    end = match.index + match[0].length
    if (match[0] === '%%') {
      parts.push(sliceText(format, match.index, match.index + 1))
      continue
    }
    const value = args[count]
    count += 1
    if (!value) throw new EvaluationError(`No argument for '${match[0]}'.`)
    const text = print(match, value)
    if (text === undefined) return undefined
    parts.push(value.derive({ value: text }))
  }
  if (count < args.length) throw new EvaluationError('More arguments than the format has verbs.')
  parts.push(sliceText(format, end))
  return /%/.test(source.replaceAll(verb, '')) ? undefined : joinTexts(at, parts)
}

function print(
  [, zero, width = '', precision, kind]: RegExpExecArray,
  value: Value,
): string | undefined {
  if (value.unknowns.length > 0) return toText(value)
  const pad = (text: string): string => text.padStart(Number(width), zero ? '0' : ' ')
  switch (kind) {
    case 's':
    case 'v':
    case 't':
      return precision === undefined ? pad(toText(value)) : undefined
    case 'd':
      return pad(String(Math.trunc(toNumber(value))))
    case 'f':
      return pad(toNumber(value).toFixed(Number(precision ?? 6)))
    case 'q':
      return width === '' ? JSON.stringify(toText(value)) : undefined
    default:
      return undefined
  }
}
