import { scalar } from './field-readers.ts'
import type { DocumentNode, TextPiece } from './node.ts'

/** Maximum length, in characters, of a joined text: nested functions can double a text until memory is full. */
export const longestText: number = 10 * 1024 * 1024

/**
 * Joins texts to one, as `Fn::Join` does; its `pieces` say where in the document each part was written. Past
 * {@link longestText} characters it reports an error at the node and returns an empty text.
 */
export function joinTexts(at: DocumentNode, parts: readonly DocumentNode[]): DocumentNode {
  let value = ''
  const pieces: TextPiece[] = []
  for (const node of parts) {
    const text = scalar(node) ?? ''
    if (value.length + text.length > longestText) return refuseLength(at)
    pieces.push({ start: value.length, node, offset: 0 })
    value += text
  }
  return at.derive({ value, pieces })
}

/** Reports that a text is longer than 10 MB; returns the node with an empty text. */
export function refuseLength(at: DocumentNode): DocumentNode {
  at.refuse('value-too-large', 'The text is longer than 10 MB.')
  return at.derive({ value: '', pieces: [] })
}

/**
 * Replaces each match of a pattern in the text of a node by the texts that `replace` returns; a match for which
 * `replace` returns undefined stays. Every character of the result keeps its place in the document.
 */
export function replaceInText(
  node: DocumentNode,
  pattern: RegExp,
  replace: (match: RegExpExecArray) => readonly DocumentNode[] | undefined,
): DocumentNode {
  const { value } = node
  if (typeof value !== 'string') return node
  const parts: DocumentNode[] = []
  let end = 0
  for (const match of value.matchAll(pattern)) {
    const replacement = replace(match)
    if (!replacement) continue
    parts.push(sliceText(node, end, match.index), ...replacement)
    end = match.index + match[0].length
  }
  return end === 0 ? node : joinTexts(node, [...parts, sliceText(node, end)])
}

/** Returns the characters of a node's text from `start` to `end` as a text of their own that keeps its place. */
export function sliceText(node: DocumentNode, start: number, end?: number): DocumentNode {
  const value = String(node.value).slice(start, end)
  return node.derive({ value, pieces: [{ start: 0, node, offset: start }] })
}
