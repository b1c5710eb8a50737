import { EVENT_ID, type Event, parseEvents, YAMLException } from 'js-yaml'
import { relaxIndentation } from './relax-indentation.ts'
import type { ReportProblem, YamlProblem } from './yaml-problem.ts'

/** How many collections may be nested: the parser calls itself for each, and the stack of the engine is limited. */
const maxDepth = 1000

/**
 * Parses the only document of a YAML text to js-yaml's events, whose offsets count from the start of the text. Like
 * SnakeYAML and PyYAML, it reads flow collections and quoted texts that are indented less than YAML 1.2 wants. A text
 * that cannot be read, or that holds several documents, is reported.
 */
export function parseYaml(text: string, report: ReportProblem): readonly Event[] | undefined {
  try {
    const events = parseLeniently(text)
    const second = findSecondDocument(text, events)
    if (second === undefined) return events
    report(syntaxProblem('Expected a single document, but here another one begins', second))
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error
    report(syntaxProblem(toSentence(error.reason), error.mark?.position ?? 0))
  }
  return undefined
}

function parseLeniently(text: string): Event[] {
  try {
    return parseEvents(text, { maxDepth })
  } catch (error) {
    try {
      const events = parseEvents(relaxIndentation(text), { maxDepth })
      // The parser found no line breaks in what it read, but the text may have some.
      for (const event of events) if (event.type === EVENT_ID.SCALAR) event.fast = false
      return events
    } catch (secondError) {
      // With its line breaks gone, an unclosed quote or bracket reaches to the end of the text.
      const isMisleading = secondError instanceof YAMLException && /unexpected end/.test(secondError.reason)
      throw isMisleading ? error : secondError
    }
  }
}

/** Returns the offset of the marker that ends the first of several documents; undefined when there is only one. */
function findSecondDocument(text: string, events: readonly Event[]): number | undefined {
  const [first, second] = events.filter((event) => event.type === EVENT_ID.DOCUMENT)
  if (!second) return undefined
  // In a text that was parsed, such a line is always a marker.
  const marker = second.explicitStart ? /^\ufeff?---(?=[ \t\r\n]|$)/gm : /^\.\.\.(?=[ \t\r\n]|$)/gm
  const offsets = Array.from(text.matchAll(marker), ({ index }) => index)
  return (first?.explicitStart && second.explicitStart ? offsets[1] : offsets[0]) ?? 0
}

function toSentence(reason: string): string {
  if (reason.startsWith('nesting exceeded')) return `More than ${maxDepth} values are nested in each other`
  return reason.charAt(0).toUpperCase() + reason.slice(1)
}

function syntaxProblem(message: string, offset: number): YamlProblem {
  return { code: 'invalid-syntax', message, offset, isHarmless: false }
}
