import { CHOMPING_MODE, SCALAR_STYLE, type ScalarEvent } from 'js-yaml'
import { countUpTo } from './count-up-to.ts'

/**
 * A run of a scalar's text, and the part of the source that it was written as. When both have the same length, the run
 * stands in the source character by character; otherwise the part is an escape or a line break.
 */
interface TextRun {
  readonly text: string
  readonly start: number
  /** Offset in the file just after this run of a scalar's text. */
  readonly end: number
}

const lineBreak = /(\r\n?|\n)/

/** Patterns, by scalar style, of source text that reads as another text: folded lines, doubled quotes, escapes. */
const specials: Readonly<Record<number, RegExp>> = {
  [SCALAR_STYLE.PLAIN]: /[\r\n][ \t\r\n]*/g,
  [SCALAR_STYLE.SINGLE_QUOTED]: /[\r\n][ \t\r\n]*|''/g,
  [SCALAR_STYLE.DOUBLE_QUOTED]:
    /[\r\n][ \t\r\n]*|\\(?:[\r\n][ \t\r\n]*|x.{2}|u.{4}|U.{8}|[^xuU\r\n])/g,
}

/** Matches an escape in a double-quoted text of a single line. */
const escapePattern = /\\(?:x.{2}|u.{4}|U.{8}|[^xuU])/g

const escapes: Readonly<Record<string, string>> = {
  0: '\0',
  a: '\x07',
  b: '\b',
  t: '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
  e: '\x1b',
  N: '\x85',
  _: '\xa0',
  L: '\u2028',
  P: '\u2029',
}

/**
 * Reads the text of a scalar.
 *
 * @example
 * readScalar('"a\\tb"', event) // 'a', a tab, 'b'
 */
export function readScalar(source: string, scalar: ScalarEvent): string {
  if (scalar.valueStart < 0) return ''
  const written = source.slice(scalar.valueStart, scalar.valueEnd)
  if (scalar.fast) return written
  return (
    readAtOnce(written, scalar) ??
    readRuns(source, scalar)
      .map(({ text }) => text)
      .join('')
  )
}

/**
 * Reads the text of a literal block, or of a quoted text on a single line: the same text as that of its runs, in a
 * fraction of the time, as most texts of a file are of these kinds. Returns undefined for any other scalar.
 */
function readAtOnce(written: string, { style, indent, chomping }: ScalarEvent): string | undefined {
  if (written.includes('\r')) return undefined
  if (style === SCALAR_STYLE.LITERAL_BLOCK && indent > 0) {
    const text = `\n${written}`.replace(new RegExp(`\\n {1,${indent}}`, 'g'), '\n').slice(1)
    if (chomping === CHOMPING_MODE.KEEP) return text
    let end = text.length
    while (text[end - 1] === '\n') end -= 1
    return text.slice(0, chomping === CHOMPING_MODE.STRIP || end === 0 ? end : end + 1)
  }
  if (written.includes('\n')) return undefined
  if (style === SCALAR_STYLE.SINGLE_QUOTED) return written.replaceAll("''", "'")
  return style === SCALAR_STYLE.DOUBLE_QUOTED
    ? written.replace(escapePattern, decodeEscape)
    : undefined
}

/**
 * Creates a function that returns the offset in the source of the character at an index of a scalar's text; for an
 * index after the last character, the offset after the text; for a scalar that is not written at all, undefined. The
 * function is exact because the text is made of the same runs, which are read only once: a body in a single text may
 * have thousands of issues.
 */
export function createScalarFinder(
  source: string,
  scalar: ScalarEvent,
): (index: number) => number | undefined {
  if (scalar.valueStart < 0) return () => undefined
  const runs = readRuns(source, scalar)
  let length = 0
  const ends = runs.map(({ text }) => {
    length += text.length
    return length
  })
  return (index) => {
    const found = countUpTo(ends, index)
    const run = runs[found]
    if (!run) return runs.at(-1)?.end ?? scalar.valueStart
    const { text, start, end } = run
    return end - start === text.length ? start + index - (ends[found - 1] ?? 0) : start
  }
}

function readRuns(source: string, scalar: ScalarEvent): TextRun[] {
  const { valueStart, valueEnd, style } = scalar
  const special = specials[style]
  const written = source.slice(valueStart, valueEnd)
  return special ? readFlowRuns(written, valueStart, special) : readBlockRuns(written, scalar)
}

/** Reads the runs of a plain or quoted scalar; `offset` is where its source text begins in the file. */
function readFlowRuns(written: string, offset: number, special: RegExp): TextRun[] {
  const runs: TextRun[] = []
  let at = 0
  const addVerbatim = (end: number): void => {
    if (at < end) runs.push({ text: written.slice(at, end), start: offset + at, end: offset + end })
  }
  for (const { 0: image, index } of written.matchAll(special)) {
    const isFold = /^[\r\n]/.test(image)
    addVerbatim(isFold ? trimBlanks(written, index) : index)
    const start = offset + index
    if (isFold) runs.push(...foldLines(readLineBreaks(image, start)))
    else if (/^\\[\r\n]/.test(image)) runs.push(...readLineBreaks(image, start).slice(1))
    else runs.push({ text: decodeEscape(image), start, end: start + image.length })
    at = index + image.length
  }
  addVerbatim(written.length)
  return runs
}

/**
 * Returns the offset at which the blanks just before `end` begin: before a line break, they are not part of the text.
 */
function trimBlanks(text: string, end: number): number {
  let at = end
  while (text[at - 1] === ' ' || text[at - 1] === '\t') at -= 1
  return at
}

/** Reads each line break of some white space as a run. */
function readLineBreaks(space: string, offset: number): TextRun[] {
  return Array.from(space.matchAll(/\r\n?|\n/g), ({ 0: image, index }) => {
    return { text: '\n', start: offset + index, end: offset + index + image.length }
  })
}

/** Folds the line breaks between two lines: a single one is a space, of several the first is dropped. */
function foldLines(breaks: readonly TextRun[]): TextRun[] {
  return breaks.length > 1 ? breaks.slice(1) : breaks.map((run) => ({ ...run, text: ' ' }))
}

function decodeEscape(image: string): string {
  const name = image.charAt(1)
  if (image.length === 2) return escapes[name] ?? name
  const code = Number.parseInt(image.slice(2), 16)
  return code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code)
}

/** Reads the runs of a literal (`|`) or folded (`>`) block scalar. */
function readBlockRuns(written: string, scalar: ScalarEvent): TextRun[] {
  const { valueStart, indent, chomping, style } = scalar
  const isFolded = style === SCALAR_STYLE.FOLDED_BLOCK
  const runs: TextRun[] = []
  let breaks: TextRun[] = []
  // Whether the previous line keeps the line breaks after it: one that begins with a blank does, as does the start.
  let isKept = true
  let at = valueStart
  for (const [index, part] of written.split(lineBreak).entries()) {
    const end = at + part.length
    if (index % 2 === 1) breaks.push({ text: '\n', start: at, end })
    else {
      const blanks = /^ */.exec(part)?.[0].length ?? 0
      const margin = Math.min(blanks, indent)
      if (indent >= 0 && margin < part.length) {
        const isSpaced = /^[ \t]/.test(part.slice(margin))
        runs.push(...(isFolded && !isKept && !isSpaced ? foldLines(breaks) : breaks))
        runs.push({ text: part.slice(margin), start: at + margin, end })
        breaks = []
        isKept = isSpaced
      }
    }
    at = end
  }
  if (chomping === CHOMPING_MODE.KEEP) return [...runs, ...breaks]
  return chomping === CHOMPING_MODE.STRIP || runs.length === 0
    ? runs
    : [...runs, ...breaks.slice(0, 1)]
}
