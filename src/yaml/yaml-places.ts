import { EVENT_ID, type ScalarEvent } from 'js-yaml'
import type { DefinitionPath } from '../model/rest-api-definition.ts'
import { createScalarFinder } from './scalar-text.ts'
import { toIntrinsic } from './template-tag.ts'
import type { YamlDocument } from './yaml-document.ts'

/** A member of a mapping: the nodes of its key and its value. For an item of a sequence, both are the item's node. */
interface Member {
  readonly key: number
  readonly value: number
}

/** A mapping or sequence as it is written. */
interface Collection {
  /** Members that are written in the collection itself, by their key or index. */
  readonly members: ReadonlyMap<string, Member>
  /** Nodes of the mappings that the collection merges by `<<`; of these, the last wins. */
  readonly sources: readonly number[]
}

/**
 * Returns the offset in the file of the character at `index` of a scalar's text; undefined when the scalar is no text
 * or is not written at all.
 */
type Finder = (index: number) => number | undefined

/** Finds the places of the values of a document. A node is given as the index of the event that begins it. */
export class YamlPlaces {
  readonly #document: YamlDocument
  /** For each node, the index of the parser's event that follows the node. */
  readonly #ends: Int32Array
  /** Alias -> the node that it stands for; the alias itself when no such anchor is before it. */
  readonly #targets = new Map<number, number>()
  readonly #collections = new Map<number, Collection>()
  readonly #finders = new Map<number, Finder | undefined>()

  constructor(document: YamlDocument) {
    this.#document = document
    this.#ends = new Int32Array(document.events.length)
    const anchors = new Map<string, number>()
    const open: number[] = []
    for (const [index, event] of document.events.entries()) {
      const name = document.anchorOf(event)
      if (event.type === EVENT_ID.ALIAS) this.#targets.set(index, anchors.get(name ?? '') ?? index)
      else if (name !== undefined) anchors.set(name, index)
      const isScalar = event.type === EVENT_ID.SCALAR || event.type === EVENT_ID.ALIAS
      if (isScalar) this.#ends[index] = index + 1
      else if (event.type === EVENT_ID.POP) this.#ends[open.pop() ?? index] = index + 1
      else open.push(index)
    }
  }

  /**
   * Returns the offset in the file of the value at a path, or else of the nearest value above it. For an object, a list
   * or null it is the offset of its key; for a text, that of its character at `index`.
   */
  find(path: DefinitionPath, index: number): number {
    let node = 1
    let place = this.#startOf(node) ?? 0
    for (const step of path) {
      if (this.#intrinsicOf(node) === step) continue
      const member = this.#findMember(node, String(step))
      if (!member) break
      place = this.#startOf(member.key) ?? place
      node = this.#resolve(member.value)
    }
    const scalar = this.#document.events[node]
    if (scalar?.type !== EVENT_ID.SCALAR) return place
    const find = this.#finderOf(node, scalar)
    return find ? (find(index) ?? this.#startOf(node) ?? place) : place
  }

  /**
   * Returns the function that finds the characters of a scalar's text; one that finds nothing for a number or boolean;
   * undefined for null.
   */
  #finderOf(node: number, scalar: ScalarEvent): Finder | undefined {
    if (!this.#finders.has(node)) {
      const value = this.#document.valueOf(scalar)
      const isText = typeof value === 'string'
      const find = isText ? createScalarFinder(this.#document.text, scalar) : () => undefined
      this.#finders.set(node, value === null ? undefined : find)
    }
    return this.#finders.get(node)
  }

  /** Finds a member by its name in a collection, or else in the mappings that the collection merges. */
  #findMember(node: number, key: string): Member | undefined {
    const pending = [node]
    const seen = new Set<number>()
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      if (seen.has(next)) continue
      seen.add(next)
      const { members, sources } = this.#collectionAt(next)
      const member = members.get(key)
      if (member) return member
      pending.push(...sources)
    }
    return undefined
  }

  #collectionAt(node: number): Collection {
    const known = this.#collections.get(node)
    if (known) return known
    const collection = this.#isMapping(node) ? this.#readMapping(node) : this.#readSequence(node)
    this.#collections.set(node, collection)
    return collection
  }

  #readMapping(node: number): Collection {
    const members = new Map<string, Member>()
    const sources: number[] = []
    const { events } = this.#document
    const children = this.#childrenOf(node)
    for (const [index, value] of children.entries()) {
      const key = children[index - 1]
      if (index % 2 === 0 || key === undefined) continue
      if (this.#document.isMergeKey(events[key])) sources.push(...this.#sourcesOf(node, value))
      else members.set(this.#document.nameOf(events[this.#resolve(key)]), { key, value })
    }
    return { members, sources }
  }

  #readSequence(node: number): Collection {
    const items = this.#childrenOf(node).map((item, index) => {
      return [String(index), { key: item, value: item }] as const
    })
    return { members: new Map(items), sources: [] }
  }

  /**
   * Lists the mappings that a mapping merges from the value of a merge key, except those that contain the mapping
   * itself.
   */
  #sourcesOf(node: number, value: number): number[] {
    const isPart = (whole: number): boolean => whole <= node && node < this.#endOf(whole)
    const source = this.#resolve(value)
    if (isPart(source)) return []
    const isList = this.#document.events[source]?.type === EVENT_ID.SEQUENCE
    const sources = isList ? this.#childrenOf(source).map((item) => this.#resolve(item)) : [source]
    return sources.reverse().filter((candidate) => {
      const hasMembers = this.#isMapping(candidate) && this.#intrinsicOf(candidate) === undefined
      return hasMembers && !isPart(candidate)
    })
  }

  /** Lists the nodes right inside a collection; none for a scalar. */
  #childrenOf(node: number): number[] {
    const children: number[] = []
    const last = this.#endOf(node) - 1
    for (let child = node + 1; child < last; child = this.#endOf(child)) children.push(child)
    return children
  }

  #endOf(node: number): number {
    return this.#ends[node] ?? 0
  }

  #isMapping(node: number): boolean {
    return this.#document.events[node]?.type === EVENT_ID.MAPPING
  }

  #resolve(node: number): number {
    return this.#targets.get(node) ?? node
  }

  #intrinsicOf(node: number): string | undefined {
    const event = this.#document.events[node]
    return event && toIntrinsic(this.#document.tagOf(event))
  }

  #startOf(node: number): number | undefined {
    const event = this.#document.events[node]
    return event && this.#document.startOf(event)
  }
}
