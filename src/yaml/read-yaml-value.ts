import { type AliasEvent, EVENT_ID, type Event } from 'js-yaml'
import { toIntrinsic } from './template-tag.ts'
import type { YamlDocument } from './yaml-document.ts'
import type { ReportProblem, YamlProblem } from './yaml-problem.ts'

/**
 * Largest number of members that the merge keys (`<<`) of a file may copy: a file of 100 kB can ask for a hundred
 * million.
 */
const maxMergedMembers = 1_000_000

/** A node with an anchor. */
interface Anchor {
  readonly event: Event
  /** The value that aliases of the anchor have; null until the anchored node has been read to its end. */
  value: unknown
}

/**
 * Reads the value of a YAML document. An alias is the same object as its anchor's value, not a copy, so that any number
 * of aliases stays cheap; an alias inside its own anchor is null. CloudFormation's short tags become what they stand
 * for: `!Ref Api` is `{ Ref: 'Api' }`.
 */
export function readYamlValue(document: YamlDocument, report: ReportProblem): unknown {
  return new ValueReader(document, report).read()
}

/** Reads the nodes of a document in their order in the text. */
class ValueReader {
  readonly #document: YamlDocument
  readonly #report: ReportProblem
  readonly #anchors = new Map<string, Anchor>()
  /** Index of the parser's event to read next; 1 at first, as event 0 only begins the document. */
  #at = 1
  #mergedCount = 0

  constructor(document: YamlDocument, report: ReportProblem) {
    this.#document = document
    this.#report = report
  }

  /** Reads the node that begins at the next event. */
  read(): unknown {
    const event = this.#document.events[this.#at]
    this.#at += 1
    if (!event) return null
    if (event.type === EVENT_ID.ALIAS) return this.#findAnchor(event)?.value ?? null
    const name = this.#document.anchorOf(event)
    if (name === undefined) return this.#readNode(event)
    const anchor: Anchor = { event, value: null }
    this.#anchors.set(name, anchor)
    anchor.value = this.#readNode(event)
    return anchor.value
  }

  #findAnchor(alias: AliasEvent): Anchor | undefined {
    const name = this.#document.anchorOf(alias) ?? ''
    const anchor = this.#anchors.get(name)
    if (!anchor) this.#reportAt(alias, 'invalid-syntax', `No anchor &${name} before this alias`)
    return anchor
  }

  #readNode(event: Event): unknown {
    const tag = this.#document.tagOf(event)
    if (tag === undefined) return this.#readContent(event)
    const intrinsic = toIntrinsic(tag)
    if (intrinsic !== undefined) return { [intrinsic]: this.#readArgument(intrinsic, event) }
    const isLocal = tag.startsWith('!') && tag !== '!'
    if (isLocal) this.#reportAt(event, 'unknown-tag', `Unknown tag ${tag}. It has no effect`)
    return this.#readContent(event)
  }

  #readArgument(intrinsic: string, event: Event): unknown {
    const isName = intrinsic === 'Ref' || intrinsic === 'Condition'
    return isName && event.type === EVENT_ID.SCALAR
      ? this.#document.nameOf(event)
      : this.#readContent(event)
  }

  #readContent(event: Event): unknown {
    if (event.type === EVENT_ID.SCALAR) return this.#document.valueOf(event)
    return event.type === EVENT_ID.SEQUENCE ? this.#readItems() : this.#readMembers()
  }

  #readItems(): unknown[] {
    const items: unknown[] = []
    while (!this.#skipEnd()) items.push(this.read())
    return items
  }

  #readMembers(): object {
    const own: Record<string, unknown> = {}
    let isSparse = false
    let merged: Record<string, unknown> | undefined
    while (!this.#skipEnd()) {
      const key = this.#document.events[this.#at]
      if (this.#document.isMergeKey(key)) {
        this.#at += 1
        merged ??= {}
        this.#merge(merged, this.read(), key)
      } else {
        const name = this.#readKey(key)
        if (Object.hasOwn(own, name)) {
          this.#reportAt(key, 'duplicate-key', `Duplicate key '${name}'. The last one counts`)
        }
        if (!isSparse && isIndex(name)) {
          isSparse = true
          expectSparseIndexes(own)
        }
        setMember(own, name, this.read())
      }
    }
    return merged ? { ...merged, ...own } : own
  }

  #readKey(key: Event | undefined): string {
    const isSimple = key?.type === EVENT_ID.SCALAR && key.anchorStart < 0 && key.tagStart < 0
    if (isSimple) this.#at += 1
    else this.read()
    if (key && this.#document.isComment(key)) {
      const message =
        "Unexpected '//' or '/*'. Remove the comment: JSON has none, and YAML's begin with #"
      this.#reportAt(key, 'invalid-syntax', message)
    }
    if (key?.type !== EVENT_ID.ALIAS) return this.#document.nameOf(key)
    const anchor = this.#anchors.get(this.#document.anchorOf(key) ?? '')
    return this.#document.nameOf(anchor?.event)
  }

  /** Adds to `target` the members of a merged map, or of each map of a merged list, whose first map wins. */
  #merge(target: Record<string, unknown>, source: unknown, key: Event | undefined): void {
    const maps = Array.isArray(source) ? source.slice().reverse() : [source]
    for (const map of maps) {
      const isMap = typeof map === 'object' && map !== null && !Array.isArray(map)
      if (!isMap || this.#mergedCount > maxMergedMembers) continue
      const members = Object.entries(map)
      this.#mergedCount += members.length
      if (this.#mergedCount > maxMergedMembers) {
        const message = `Merge keys copy more than ${maxMergedMembers} members`
        this.#reportAt(key, 'invalid-syntax', message)
      }
      for (const [name, value] of members) setMember(target, name, value)
    }
  }

  /** Returns whether the collection being read ends at the next event; if so, skips that event. */
  #skipEnd(): boolean {
    const event = this.#document.events[this.#at]
    if (event && event.type !== EVENT_ID.POP) return false
    this.#at += 1
    return true
  }

  #reportAt(event: Event | undefined, code: YamlProblem['code'], message: string): void {
    const offset = (event && this.#document.startOf(event)) ?? 0
    this.#report({ code, message, offset, isHarmless: code !== 'invalid-syntax' })
  }
}

function isIndex(name: string): boolean {
  const first = name.charCodeAt(0)
  return first >= 48 && first <= 57
}

/**
 * Makes V8 store the members of an object with numeric keys one by one. Otherwise it gives an object with the keys 200
 * and 404, as OpenAPI's responses have them, room for 622 elements: 5 kB for each operation.
 */
function expectSparseIndexes(target: Record<string, unknown>): void {
  const farIndex = '1000000'
  target[farIndex] = undefined
  delete target[farIndex]
}

/** Sets a member of an object, also one named `__proto__`, which an assignment would take for the prototype. */
function setMember(target: Record<string, unknown>, name: string, value: unknown): void {
  if (name !== '__proto__') target[name] = value
  else {
    const options = { configurable: true, enumerable: true, writable: true }
    Object.defineProperty(target, name, { value, ...options })
  }
}
