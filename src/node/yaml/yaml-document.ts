import { EVENT_ID, type Event, SCALAR_STYLE, type ScalarEvent } from 'js-yaml'
import { plainValue } from './plain-value.ts'
import { readScalar } from './scalar-text.ts'

/** Tags of scalars that are read like unquoted ones, even when they are quoted. */
const valueTags = new Set(['null', 'bool', 'int', 'float'].map((name) => `tag:yaml.org,2002:${name}`))

/** A parsed YAML text: the events of its document, and the meaning of each by itself. */
export class YamlDocument {
  readonly text: string
  /** js-yaml's events: the document, its node with all that is inside, and the end; none when the text is empty. */
  readonly events: readonly Event[]
  /** Whether unquoted texts mean what they mean in YAML 1.1, as in a CloudFormation template. */
  readonly #isYaml11: boolean

  /** `isYaml11` decides by the keys of the whole document. */
  constructor(
    text: string,
    events: readonly Event[],
    isYaml11: (rootKeys: readonly string[]) => boolean,
  ) {
    this.text = text
    this.events = events
    this.#isYaml11 = isYaml11(readRootKeys(text, events))
  }

  /** Returns the tag of a node, `!!str` in its long form; undefined when the node has none. */
  tagOf(event: Event): string | undefined {
    if (event.type === EVENT_ID.DOCUMENT || event.type === EVENT_ID.POP || event.type === EVENT_ID.ALIAS || event.tagStart < 0) return undefined
    const tag = this.text.slice(event.tagStart, event.tagEnd)
    if (tag.startsWith('!<')) return tag.slice(2, -1)
    return tag.startsWith('!!') ? `tag:yaml.org,2002:${tag.slice(2)}` : tag
  }

  valueOf(scalar: ScalarEvent): unknown {
    const text = readScalar(this.text, scalar)
    const tag = this.tagOf(scalar)
    const isPlain = tag === undefined ? scalar.style === SCALAR_STYLE.PLAIN : valueTags.has(tag)
    return isPlain ? plainValue(text, this.#isYaml11) : text
  }

  /** Returns the text of a key. A number is the text that it was written as, and a list or object is `{…}`. */
  keyOf(event: Event | undefined): string {
    if (event?.type !== EVENT_ID.SCALAR) return '{…}'
    const value = this.#isYaml11 ? this.valueOf(event) : undefined
    return typeof value === 'boolean' ? String(value) : readScalar(this.text, event)
  }

  /** Whether a key is `<<`, which merges other mappings into its own; a quoted one is an ordinary key. */
  isMergeKey(event: Event | undefined): boolean {
    return (
      event?.type === EVENT_ID.SCALAR &&
      event.style === SCALAR_STYLE.PLAIN &&
      event.tagStart < 0 &&
      event.valueEnd - event.valueStart === 2 &&
      this.text.startsWith('<<', event.valueStart)
    )
  }

  /** Returns the name of an anchor, or the one that an alias refers to; undefined when a node has none. */
  anchorOf(event: Event): string | undefined {
    if (event.type === EVENT_ID.DOCUMENT || event.type === EVENT_ID.POP || event.anchorStart < 0) return undefined
    return this.text.slice(event.anchorStart, event.anchorEnd)
  }

  /** Returns the offset of a node without its tag and anchor; undefined when nothing is written. */
  startOf(event: Event): number | undefined {
    if (event.type === EVENT_ID.ALIAS) return event.anchorStart - 1
    if (event.type !== EVENT_ID.SCALAR) return 'start' in event ? event.start : undefined
    const { style, valueStart } = event
    const propertiesEnd = Math.max(event.tagEnd, event.anchorEnd)
    if (valueStart < 0) return propertiesEnd < 0 ? undefined : propertiesEnd
    if (style === SCALAR_STYLE.PLAIN) return valueStart
    if (style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED) {
      return valueStart - 1
    }
    if (propertiesEnd < 0) return valueStart
    // The parser does not tell where the header of a block is, such as `|-`, but it follows the tag and anchor.
    const space = /(?:[ \t\r\n]+(?:#[^\r\n]*)?)*/y
    space.lastIndex = propertiesEnd
    return propertiesEnd + (space.exec(this.text)?.[0].length ?? 0)
  }
}

/** Reads the keys of the outermost mapping as they are written. */
function readRootKeys(text: string, events: readonly Event[]): string[] {
  const keys: string[] = []
  let depth = 0
  let nodeCount = 0
  for (let index = 2; events[1]?.type === EVENT_ID.MAPPING && depth >= 0; index += 1) {
    const event = events[index]
    if (!event || event.type === EVENT_ID.POP) depth -= 1
    else {
      const isKey = depth === 0 && nodeCount % 2 === 0
      if (isKey && event.type === EVENT_ID.SCALAR) keys.push(readScalar(text, event))
      if (depth === 0) nodeCount += 1
      if (event.type === EVENT_ID.MAPPING || event.type === EVENT_ID.SEQUENCE) depth += 1
    }
  }
  return keys
}
