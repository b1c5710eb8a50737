import { type AliasEvent, EVENT_ID, type Event } from 'js-yaml'
import { toIntrinsic } from '../template-tag.ts'
import type { YamlDocument } from './yaml-document.ts'
import type { ReportProblem } from './yaml-problem.ts'

/** How many members merge keys may copy: a few thousand lines that merge each other can ask for millions. */
const maxMergedMembers = 1_000_000

/** A node with an anchor; its value is null until it has been read. */
interface Anchor {
  readonly event: Event
  value: unknown
}

/**
 * Reads the value of a document. An alias has the very value of its anchor, or null inside the node with the anchor.
 * CloudFormation's short tags become what they stand for: `!Ref Api` is `{ Ref: 'Api' }`.
 */
export function readYamlValue(document: YamlDocument, report: ReportProblem): unknown {
  return new ValueReader(document, report).read()
}

/** Reads nodes in their order in the text. */
class ValueReader {
  readonly #document: YamlDocument
  readonly #report: ReportProblem
  readonly #anchors = new Map<string, Anchor>()
  /** The index of the next event; the first one only begins the document. */
  #at = 1
  #mergedCount = 0

  constructor(document: YamlDocument, report: ReportProblem) {
    this.#document = document
    this.#report = report
  }

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
    if (!anchor) {
      this.#report({
        code: 'invalid-syntax',
        message: `There is no anchor &${name}`,
        offset: alias.anchorStart - 1,
        isHarmless: false,
      })
    }
    return anchor
  }

  #readNode(event: Event): unknown {
    const tag = this.#document.tagOf(event)
    if (tag === undefined) return this.#readContent(event)
    const intrinsic = toIntrinsic(tag)
    if (intrinsic !== undefined) return { [intrinsic]: this.#readContent(event) }
    if (tag.startsWith('!') && tag !== '!') {
      this.#report({
        code: 'unknown-tag',
        message: `The tag ${tag} is not known and does nothing`,
        offset: this.#document.startOf(event) ?? 0,
        isHarmless: true,
      })
    }
    return this.#readContent(event)
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
    let merged: Record<string, unknown> | undefined
    while (!this.#skipEnd()) {
      const key = this.#document.events[this.#at]
      if (this.#document.isMergeKey(key)) {
        this.#at += 1
        merged = this.#merge(merged ?? {}, this.read())
      } else {
        const name = this.#readKey(key)
        if (Object.hasOwn(own, name)) this.#reportDuplicate(key)
        setMember(own, name, this.read())
      }
    }
    return merged ? { ...merged, ...own } : own
  }

  #readKey(key: Event | undefined): string {
    const event = key?.type === EVENT_ID.ALIAS ? this.#findAnchor(key)?.event : key
    if (key?.type === EVENT_ID.SCALAR && key.anchorStart < 0 && key.tagStart < 0) this.#at += 1
    else this.read()
    return this.#document.keyOf(event)
  }

  #reportDuplicate(key: Event | undefined): void {
    this.#report({
      code: 'duplicate-key',
      message: 'Map keys must be unique',
      offset: (key && this.#document.startOf(key)) ?? 0,
      isHarmless: true,
    })
  }

  /** Adds the members of a map, or of each map of a list, the first of which wins. */
  #merge(target: Record<string, unknown>, source: unknown): Record<string, unknown> {
    const maps = Array.isArray(source) ? source.slice().reverse() : [source]
    for (const map of maps) {
      if (typeof map !== 'object' || map === null || Array.isArray(map)) continue
      const members = Object.entries(map)
      this.#mergedCount += members.length
      if (this.#mergedCount > maxMergedMembers) break
      for (const [name, value] of members) setMember(target, name, value)
    }
    return target
  }

  #skipEnd(): boolean {
    const event = this.#document.events[this.#at]
    if (event && event.type !== EVENT_ID.POP) return false
    this.#at += 1
    return true
  }
}

/** Sets a member of an object, whose name may be `__proto__`. */
function setMember(target: Record<string, unknown>, name: string, value: unknown): void {
  if (name !== '__proto__') target[name] = value
  else Object.defineProperty(target, name, { value, configurable: true, enumerable: true, writable: true })
}
