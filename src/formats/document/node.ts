import type { DefinitionIssue } from '../../errors.ts'
import { toPathText } from '../../model/definition-path.ts'
import type { DefinitionPath, DocumentPlace } from '../../model/rest-api-definition.ts'
import { isObjectOrList, ownValue } from './own-value.ts'
import type { SourceDocument } from './source-document.ts'

/** Rules and results that all nodes of one document share while it is read. */
export interface Reading {
  /** Errors and warnings found so far; nodes add theirs. */
  readonly issues: DefinitionIssue[]
  /** Maps each object of the definition to the node it was read from. */
  readonly traces: WeakMap<object, DocumentNode>
  /** Translates a field's name in the definition to the document's: `requestTemplates` -> `RequestTemplates`. */
  readonly spell: (field: string) => string
  /**
   * Runs the intrinsic function that a node holds, such as `{ Ref: 'Stage' }`, and returns the node of its value;
   * undefined when it has no value. Returns every other node unchanged.
   */
  readonly resolve: (node: DocumentNode) => DocumentNode | undefined
  /** Appended to type warnings to say what was being read: ` of resource '/pets' and method 'GET'`. */
  readonly subject: string
}

/** A run of characters in a text that was put together from several places of the document. */
export interface TextPiece {
  /** Index in the whole text of the first character of the piece. */
  readonly start: number
  /** Node of the text that the piece was taken from. */
  readonly node: DocumentNode
  /** Index in the text of `node` at which the piece begins. */
  readonly offset: number
  /** Whether the piece is the value of a name such as `${Region}`: all its characters have the place of that name. */
  readonly replaces?: boolean
  /** Name that stands in the piece for a value that only a deployment knows; undefined when the value is known. */
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
 * A value of a document together with its place, so that an issue can point at the file. Reading below it by `child()`,
 * `field()`, `entries()` or `items()` runs CloudFormation's intrinsic functions and takes `null` for a missing value.
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

  /** Returns a copy of the node with some members replaced, such as another value at the same place. */
  derive(change: Partial<NodeInit>): DocumentNode {
    const { reading, document, path, value, pieces } = this
    return new DocumentNode({ reading, document, path, value, pieces, ...change })
  }

  /**
   * Returns the node under a key or index; undefined when its value is missing or null. When the value is an intrinsic
   * function (`{ Ref: 'Stage' }`), runs it, once, by `reading.resolve` and returns the node of the result.
   */
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

  /** Returns the child that holds a field of the definition, under the document's name for that field. */
  field(field: string): DocumentNode | undefined {
    return this.child(this.reading.spell(field))
  }

  /** Returns the keys and non-null children of an object; warns of any other value and returns an empty list. */
  entries(): (readonly [key: string, node: DocumentNode])[] {
    return this.keys().flatMap((key) => {
      const child = this.child(key)
      return child ? [[key, child] as const] : []
    })
  }

  /** Returns the keys of an object; warns of any other value and returns an empty list. */
  keys(): string[] {
    const { value } = this
    if (isObjectOrList(value) && !Array.isArray(value)) return Object.keys(value)
    this.warnFormat('object')
    return []
  }

  /** Returns the non-null items of a list; warns of any other value and returns an empty list. */
  items(): DocumentNode[] {
    const { value } = this
    if (Array.isArray(value)) return value.flatMap((_, index) => this.child(index) ?? [])
    this.warnFormat('array')
    return []
  }

  /** Names that stand in the text for values that only a deployment knows, each once. */
  get unknowns(): string[] {
    return [...new Set(this.pieces.flatMap(({ unknown, node }) => unknown ?? node.unknowns))]
  }

  /** Records that an object of the definition was read from this node, and returns the object. */
  trace<T extends object>(target: T): T {
    this.reading.traces.set(target, this)
    return target
  }

  /** Adds a warning at this node: API Gateway ignores something here, or it surprises at run time. */
  warn(code: DefinitionIssue['code'], message: string): void {
    this.#report('warning', code, message)
  }

  /** Adds an error at this node: API Gateway refuses to import or deploy it. */
  refuse(code: DefinitionIssue['code'], message: string): void {
    this.#report('error', code, message)
  }

  /** Warns of a value of the wrong type, in the words of API Gateway's import; returns undefined. */
  warnFormat(expected: string): undefined {
    const [parent = '', key = parent] = this.path.slice(-2)
    const property = `property '${key}'${this.reading.subject}`
    this.warn(
      'invalid-format',
      `Invalid format for '${parent}'. Expected type ${expected} for ${property} but got '${describe(this.value)}'`,
    )
  }

  /** Returns the place of the value: its path in the document and, when that is a file, how to find the line. */
  toPlace(): DocumentPlace {
    const path = toPathText(this.path) || '$'
    const { position } = this.document
    return position ? { path, position: (offset) => position(...this.#origin(offset)) } : { path }
  }

  /**
   * Returns the path and offset in the document at which the character at an offset of the value was written: follows
   * the piece that has it to the text the piece was taken from.
   */
  #origin(offset: number | undefined): [path: DefinitionPath, offset: number | undefined] {
    const piece = this.pieces.filter(({ start }) => start <= (offset ?? 0)).at(-1)
    if (!piece) return [this.path, offset]
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

/** Shows a value in a message: lists and objects without their members, long texts by their first 60 characters. */
function describe(value: unknown): string {
  if (isObjectOrList(value)) return Array.isArray(value) ? '[…]' : '{…}'
  const text = String(value)
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
