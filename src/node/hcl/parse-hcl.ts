import { basename } from 'node:path'
import { keepLongNumbers } from './keep-long-numbers.ts'
import type { HclParser } from './load-hcl-parser.ts'

/** A mistake of syntax in a file of HCL. */
export interface HclProblem {
  readonly message: string
  /** Index of the character of the text at which the mistake was found. */
  readonly offset: number
}

/** What a file of HCL holds, in Terraform's JSON shape; an empty object when it has mistakes. */
export interface ParsedHcl {
  readonly value: unknown
  readonly problems: readonly HclProblem[]
}

/** Maps that Terraform 0.11 takes as blocks, and all later versions as arguments. */
const mapBlock =
  /^([ \t]*(?:request|response)_(?:templates|parameters|models)|[ \t]*(?:variables|parameters|tags|vars)) \{/gm

/** Parses the text of a file; one in the syntax of Terraform 0.11 as what it says in that of later versions. */
export async function parseHcl(parse: HclParser, file: string, text: string): Promise<ParsedHcl> {
  const name = basename(file)
  const kept = keepLongNumbers(text)
  if (kept !== text) {
    const value = await parse(name, kept).catch(() => undefined)
    if (value !== undefined) return { value, problems: [] }
  }
  try {
    return { value: await parse(name, text), problems: [] }
  } catch (error) {
    const problems = readProblems(
      String(error instanceof Error ? error.message : error),
      name,
      text,
    )
    // Of the same length, so that all places stay.
    const renewed = text.replace(mapBlock, '$1={')
    const value = renewed === text ? undefined : await parse(name, renewed).catch(() => undefined)
    return value === undefined ? { value: {}, problems } : { value, problems: [] }
  }
}

/**
 * Reads the mistakes in a message of the parser.
 *
 * @example
 * readProblems('parse config: [main.tf:2,7-8: Invalid expression; Expected …]', 'main.tf', text)
 */
function readProblems(message: string, name: string, text: string): HclProblem[] {
  const file = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const places = new RegExp(`(?:^|[[ ])${file}:(\\d+),(\\d+)-(?:\\d+,)?\\d+: `, 'g')
  const found = [...message.matchAll(places)]
  if (found.length === 0) return [{ message, offset: 0 }]
  return found.map((match, index) => {
    const end = found[index + 1]?.index ?? message.length
    const sentence = message.slice(match.index + match[0].length, end).replace(/\]$/, '')
    return {
      message: sentence.replace('; ', ': ').replace(/\.$/, ''),
      offset: toOffset(text, Number(match[1]), Number(match[2])),
    }
  })
}

/** Converts a line and a column, in characters from 1, to an offset in UTF-16 units. */
function toOffset(text: string, line: number, column: number): number {
  let start = 0
  for (let count = 1; count < line; count += 1) start = text.indexOf('\n', start) + 1
  const characters = [...text.slice(start, start + column * 2)].slice(0, column - 1)
  return start + characters.join('').length
}
