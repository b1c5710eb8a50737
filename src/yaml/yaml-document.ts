import { EVENT_ID, type Event, SCALAR_STYLE, type ScalarEvent } from 'js-yaml'
import { dependsOnVersion, plainValue } from './plain-value.ts'
import { readScalar } from './scalar-text.ts'

const coreTag = 'tag:yaml.org,2002:'
/** Tags of scalars that are read like plain ones, even when they are quoted. */
const valueTags = new Set(['null', 'bool', 'int', 'float'].map((name) => coreTag + name))

/** A parsed YAML text: its events, and the meaning that each of them has by itself. */
export class YamlDocument {
  readonly text: string
  /**
   * Events of the parser: the start of the document, its node with all that is inside, and the end; none for an empty
   * text.
   */
  readonly events: readonly Event[]
  /** Returns whether a text with these keys in its outermost mapping is YAML 1.1. */
  readonly #decideVersion: (rootKeys: readonly string[]) => boolean
  /** Whether the text is YAML 1.1; undefined until a scalar is read for which it matters, as finding out takes time. */
  #isYaml11: boolean | undefined

  /** Creates the document; `isYaml11` decides by the keys of the outermost mapping whether the text is YAML 1.1. */
  constructor(
    text: string,
    events: readonly Event[],
    isYaml11: (rootKeys: readonly string[]) => boolean,
  ) {
    this.text = text
    this.events = events
    this.#decideVersion = isYaml11
  }

  /**
   * Returns the name of a node's anchor, or of the anchor that an alias refers to; undefined for a node without an
   * anchor.
   */
  anchorOf(event: Event): string | undefined {
    if (event.type === EVENT_ID.DOCUMENT || event.type === EVENT_ID.POP) return undefined
    const { anchorStart, anchorEnd } = event
    return anchorStart < 0 ? undefined : this.text.slice(anchorStart, anchorEnd)
  }

  /** Returns the tag of a node, such as `!Sub`, and `!!str` in its long form; undefined without a tag. */
  tagOf(event: Event): string | undefined {
    if (!('tagStart' in event) || event.tagStart < 0) return undefined
    const tag = this.text.slice(event.tagStart, event.tagEnd)
    if (tag.startsWith('!<')) return tag.slice(2, -1)
    return tag.startsWith('!!') ? coreTag + tag.slice(2) : tag
  }

  valueOf(scalar: ScalarEvent): unknown {
    const text = readScalar(this.text, scalar)
    const tag = this.tagOf(scalar)
    const isPlain = tag === undefined ? scalar.style === SCALAR_STYLE.PLAIN : valueTags.has(tag)
    return isPlain ? plainValue(text, this.#readsAsYaml11(text)) : text
  }

  /**
   * Returns the name that a node gives as a key, or as the argument of `!Ref`: a number is the text that it was written
   * as, a boolean of YAML 1.1 is `true` or `false`, and a list or object is `{…}`.
   */
  nameOf(event: Event | undefined): string {
    if (event?.type !== EVENT_ID.SCALAR) return '{…}'
    const name = readScalar(this.text, event)
    const isPlain = event.style === SCALAR_STYLE.PLAIN && this.tagOf(event) !== `${coreTag}str`
    const value = isPlain && this.#readsAsYaml11(name) ? plainValue(name, true) : undefined
    return typeof value === 'boolean' ? String(value) : name
  }

  /** Returns whether a plain scalar is to be read as in YAML 1.1, where `yes` is a boolean; false when it is the same. */
  #readsAsYaml11(text: string): boolean {
    if (!dependsOnVersion(text)) return false
    this.#isYaml11 ??= this.#decideVersion(readRootKeys(this.text, this.events))
    return this.#isYaml11
  }

  /**
   * Returns whether a key is `<<`, which merges other mappings into the one it stands in. A quoted `<<` is an ordinary
   * key.
   */
  isMergeKey(event: Event | undefined): boolean {
    return (
      event?.type === EVENT_ID.SCALAR &&
      event.valueEnd - event.valueStart === 2 &&
      event.style === SCALAR_STYLE.PLAIN &&
      event.tagStart < 0 &&
      this.text.startsWith('<<', event.valueStart)
    )
  }

  /**
   * Returns whether a key is a JavaScript comment and the key below it, which YAML reads as one text of several lines.
   */
  isComment(key: Event): boolean {
    if (key.type !== EVENT_ID.SCALAR || key.style !== SCALAR_STYLE.PLAIN) return false
    const { fast, valueStart, valueEnd } = key
    // The text of a fast scalar is on one line.
    return !fast && /^\/[/*][^\r\n]*[\r\n]/.test(this.text.slice(valueStart, valueEnd))
  }

  /**
   * Returns the offset at which a node begins after its tag and anchor; undefined for a value that is not written at
   * all.
   */
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
    // js-yaml does not tell where the header of a block scalar is, such as `|-`: only after a tag or an anchor can it
    // be found.
    if (propertiesEnd < 0) return valueStart
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
