import { EVENT_ID, type Event, parseEvents, YAMLException } from 'js-yaml'
import { relaxIndentation } from './relax-indentation.ts'
import type { ReportProblem, YamlProblem } from './yaml-problem.ts'

/**
 * Largest depth of nested collections: js-yaml calls itself for each level, and the JavaScript engine's stack is
 * limited.
 */
const maxDepth = 1000

/**
 * Parses a YAML text to js-yaml's events, whose offsets count from the start of the text. Like SnakeYAML and PyYAML,
 * it accepts flow collections and quoted texts that are indented less than YAML 1.2 asks for. Returns undefined for a
 * text with a mistake or with several documents, which is reported.
 */
export function parseYaml(text: string, report: ReportProblem): readonly Event[] | undefined {
  try {
    const events = parseLeniently(text)
    const second = findSecondDocument(text, events)
    if (second === undefined) return events
    report(toProblem('Expected a single document, but another one begins here', second))
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error
    const offset = error.mark?.position ?? 0
    report(toProblem(toSentence(error.reason, text[offset]), offset))
  }
  return undefined
}

function parseLeniently(text: string): Event[] {
  try {
    return parseEvents(text, { maxDepth })
  } catch {
    const events = parseEvents(relaxIndentation(text), { maxDepth })
    for (const event of events) {
      // `fast` says that the scalar reads as it is written, which need not be so in the original text.
      if (event.type === EVENT_ID.SCALAR) event.fast = false
    }
    return events
  }
}

/** Returns the offset of the marker that ends the first of several documents; undefined when there is only one. */
function findSecondDocument(text: string, events: readonly Event[]): number | undefined {
  const [first] = events
  let second: Event | undefined
  // A loop, as this looks at each event of the file, in code that is not optimised yet.
  for (let index = 1; index < events.length && !second; index += 1) {
    if (events[index]?.type === EVENT_ID.DOCUMENT) second = events[index]
  }
  if (first?.type !== EVENT_ID.DOCUMENT || second?.type !== EVENT_ID.DOCUMENT) return undefined
  // Every line that looks like a document marker is one, as the text has been parsed without a mistake.
  const marker = second.explicitStart ? /^\ufeff?---(?=[ \t\r\n]|$)/gm : /^\.\.\.(?=[ \t\r\n]|$)/gm
  const offsets = Array.from(text.matchAll(marker), ({ index }) => index)
  return (first.explicitStart && second.explicitStart ? offsets[1] : offsets[0]) ?? 0
}

/** Returns the message for a mistake of syntax: a sentence that says what to do about it, or else js-yaml's reason. */
function toSentence(reason: string, character = ''): string {
  if (reason.startsWith('nesting exceeded')) {
    return `Collections are nested more than ${maxDepth} levels deep`
  }
  if (reason === 'deficient indentation')
    return 'Quotes or brackets that begin above are not closed'
  if (reason === 'bad indentation of a mapping entry') {
    if (character === ':')
      return "Unexpected ':' in a value. A text that contains ': ' needs quotes"
    if (/[@`%]/.test(character)) return `A text that begins with '${character}' needs quotes`
  }
  return reason.charAt(0).toUpperCase() + reason.slice(1)
}

function toProblem(message: string, offset: number): YamlProblem {
  return { code: 'invalid-syntax', message, offset, isHarmless: false }
}
