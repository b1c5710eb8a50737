import type { DefinitionIssue } from '../../errors.ts'
import { toPathText } from '../../model/definition-path.ts'
import type { DefinitionPath, DocumentPlace } from '../../model/rest-api-definition.ts'
import { isObject, ownValue } from './own-value.ts'
import type { SourceDocument } from './source-document.ts'

/** What the nodes of one reading share. */
export interface Reading {
  readonly issues: DefinitionIssue[]
  /** Objects of the definition -> the nodes they were read from. */
  readonly traces: WeakMap<object, DocumentNode>
  /** The format's name for a field of the definition: `requestTemplates` -> `RequestTemplates`. */
  readonly spell: (field: string) => string
  /** Replaces a value that stands for another one (an intrinsic function); undefined: there is no value. */
  readonly resolve: (node: DocumentNode) => DocumentNode | undefined
  /** Said of each value of the wrong type: ` of resource '/pets' and method 'GET'`. */
  readonly subject: string
}

/** A part of a text that was put together from several places. */
export interface TextPiece {
  readonly start: number
  /** The text it was taken from, and where it begins there. */
  readonly node: DocumentNode
  readonly offset: number
  /** It stands for something else, such as `${Region}`: all of it is at `offset`. */
  readonly replaces?: boolean
  /** The name of what it is a placeholder for. */
  readonly unknown?: string
}

interface NodeInit {
  readonly reading: Reading
  readonly document: SourceDocument
  readonly path: DefinitionPath
  readonly value: unknown
  readonly pieces?: readonly TextPiece[]
}

/**
 * A value of a document that knows its place, so that whatever is read from it can be traced back.
 * `null` and a missing value are the same: undefined.
 */
export class DocumentNode implements NodeInit {
  readonly reading: Reading
  readonly document: SourceDocument
  readonly path: DefinitionPath
  readonly value: unknown
  readonly pieces: readonly TextPiece[]
  readonly #children = new Map<string | number, DocumentNode | undefined>()

  constructor({ reading, document, path, value, pieces = [] }: NodeInit) {
    this.reading = reading
    this.document = document
    this.path = path
    this.value = value
    this.pieces = pieces
  }

  /** The same node with something changed: another value at its place, another place, other rules. */
  derive(change: Partial<NodeInit>): DocumentNode {
    const { reading, document, path, value, pieces } = this
    return new DocumentNode({ reading, document, path, value, pieces, ...change })
  }

  /** The value under a key or index. */
  child(key: string | number): DocumentNode | undefined {
    if (!this.#children.has(key)) {
      const value = ownValue(this.value, key)
      const path = [...this.path, key]
      const child =
        value == null ? undefined : this.reading.resolve(this.derive({ path, value, pieces: [] }))
      this.#children.set(key, child?.value == null ? undefined : child)
    }
    return this.#children.get(key)
  }

  /** The value of a field of the definition, under the format's name for it. */
  field(field: string): DocumentNode | undefined {
    return this.child(this.reading.spell(field))
  }

  /** Keys and values of an object; anything else is reported and has none. */
  entries(): (readonly [key: string, node: DocumentNode])[] {
    return this.keys().flatMap((key) => {
      const child = this.child(key)
      return child ? [[key, child] as const] : []
    })
  }

  /** The keys of an object; anything else is reported and has none. */
  keys(): string[] {
    const { value } = this
    if (isObject(value) && !Array.isArray(value)) return Object.keys(value)
    this.warnFormat('object')
    return []
  }

  /** The items of a list; anything else is reported and has none. */
  items(): DocumentNode[] {
    const { value } = this
    if (Array.isArray(value)) return value.flatMap((_, index) => this.child(index) ?? [])
    this.warnFormat('array')
    return []
  }

  /** The names of what a text has placeholders for. */
  get unknowns(): string[] {
    return [...new Set(this.pieces.flatMap(({ unknown, node }) => unknown ?? node.unknowns))]
  }

  /** Remembers that an object of the definition was read from this node; returns the object. */
  trace<T extends object>(target: T): T {
    this.reading.traces.set(target, this)
    return target
  }

  /** Reports what API Gateway ignores, or what surprises at run time. */
  warn(code: DefinitionIssue['code'], message: string): void {
    this.#report('warning', code, message)
  }

  /** Reports what API Gateway refuses. */
  refuse(code: DefinitionIssue['code'], message: string): void {
    this.#report('error', code, message)
  }

  /** Reports a value of the wrong type in the words of API Gateway's import. */
  warnFormat(expected: string): undefined {
    const [parent = '', key = parent] = this.path.slice(-2)
    const actual = isObject(this.value)
      ? Array.isArray(this.value)
        ? '[…]'
        : '{…}'
      : String(this.value)
    this.warn(
      'invalid-format',
      `Invalid format for '${parent}'. Expected type ${expected} for property '${key}'${this.reading.subject} but got '${shorten(actual)}'`,
    )
  }

  /** Where the value stands in the document. */
  toPlace(): DocumentPlace {
    const path = toPathText(this.path) || '$'
    const { position } = this.document
    return position ? { path, position: (offset) => position(...this.#origin(offset)) } : { path }
  }

  /** The path and offset at which a character of the value was written. */
  #origin(offset?: number): [path: DefinitionPath, offset?: number] {
    const piece = this.pieces.filter(({ start }) => start <= (offset ?? 0)).at(-1)
    if (!piece) return offset === undefined ? [this.path] : [this.path, offset]
    const distance = piece.replaces ? 0 : (offset ?? 0) - piece.start
    return piece.node.#origin(piece.offset + distance)
  }

  #report(
    severity: DefinitionIssue['severity'],
    code: DefinitionIssue['code'],
    message: string,
  ): void {
    const { path, position } = this.toPlace()
    this.reading.issues.push({ severity, code, message, path, ...position?.() })
  }
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
