import type { DefinitionIssue } from '../../errors.ts'
import { toPathText } from '../../model/definition-path.ts'
import type { DefinitionPath, DocumentPlace } from '../../model/rest-api-definition.ts'
import { describeValue } from './describe-value.ts'
import type { DocumentIssue } from './document-issue.ts'
import { hasValue } from './has-value.ts'
import { isObjectOrList, ownValue } from './own-value.ts'
import type { SourceDocument } from './source-document.ts'

/** Rules and results that all nodes of one document share while it is read. */
export interface Reading {
  /** Errors and warnings found so far; nodes add theirs. */
  readonly issues: DocumentIssue[]
  /** Maps each object of the definition to the node it was read from; undefined while no place is asked for. */
  readonly traces: Map<object, DocumentNode> | undefined
  /** Translates a field's name in the definition to the document's: `requestTemplates` -> `RequestTemplates`. */
  readonly spell: (field: string) => string
  /** Called with each node that is read, perhaps several times with the same one. Default: nothing. */
  readonly notice?: (node: DocumentNode) => void
  /**
   * Runs the intrinsic function that a node holds, such as `{ Ref: 'Stage' }`, and returns the node of its value;
   * undefined when it has no value. Returns every other node unchanged. Absent for a document without functions.
   */
  readonly resolve?: ((node: DocumentNode) => DocumentNode | undefined) | undefined
  /** Returns the members of an object by their keys after its loops are run; undefined when it has no loops. */
  readonly expand?:
    | ((node: DocumentNode) => ReadonlyMap<string, LoopMember> | undefined)
    | undefined
  /** Returns a sentence that says how to give the values that stand behind names; empty when nothing gives them. */
  readonly advise?: ((unknowns: readonly string[]) => string) | undefined
  /** Appended to type warnings to say what was being read: ` of resource '/pets' and method 'GET'`. */
  readonly subject: string
}

/** Place in the document of an object member that a loop makes, such as `catsGet` of `${Part}Get`. */
export interface LoopMember {
  /** Node of the object that contains the member in the document, such as the body of a loop. */
  readonly home: DocumentNode
  /** Key of the member in `home`. */
  readonly key: string
}

/**
 * Maximum number of keys in a path. Deeper values could overflow the stack of a reader, or of whoever reads the
 * definition; documents of people stay below 50.
 */
const deepestPath = 500

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
  readonly pieces: readonly TextPiece[]
}

/** The pieces, and the unknown names, of all texts that stand in the document as they are. */
const none: readonly never[] = []

/**
 * A value of a document together with its place, so that an issue can point at the file. Reading below it by `child()`,
 * `field()`, `entries()` or `items()` runs CloudFormation's intrinsic functions and takes `null` for a missing value.
 * A document has tens of thousands of nodes, so each holds only what most of them need.
 */
export class DocumentNode implements NodeInit {
  readonly reading: Reading
  readonly document: SourceDocument
  readonly value: unknown
  readonly pieces: readonly TextPiece[]
  /** Key or index of the value in the node above it; undefined for the top of a document. */
  readonly key: string | number | undefined
  /** The node that the value is a member of, or the path of the value. */
  readonly #above: DocumentNode | DefinitionPath
  /** Number of keys in the path of the value. */
  readonly depth: number
  /**
   * Children read so far, by key; null while the intrinsic function of a child runs, to notice when it refers to
   * itself. Undefined before the first child, and for ever in a document without functions: to keep nodes that are
   * cheap to make again took a quarter of the time of reading.
   */
  #children: Map<string | number, DocumentNode | undefined | null> | undefined
  #members: ReadonlyMap<string, LoopMember> | undefined | null = null
  #unknowns: readonly string[] | undefined

  constructor(
    reading: Reading,
    document: SourceDocument,
    value: unknown,
    above: DocumentNode | DefinitionPath = [],
    key?: string | number,
    pieces: readonly TextPiece[] = none,
  ) {
    this.reading = reading
    this.document = document
    this.value = value
    this.#above = above
    this.depth = above instanceof DocumentNode ? above.depth + 1 : above.length
    this.key = key
    this.pieces = pieces
    this.#unknowns = pieces.length === 0 ? none : undefined
  }

  /** Keys and indexes from the top of the document to the value. */
  get path(): DefinitionPath {
    const above = this.#above
    return above instanceof DocumentNode ? [...above.path, this.key ?? ''] : above
  }

  /** Returns a copy of the node with some members replaced, such as another value at the same place. */
  derive(change: Partial<NodeInit>): DocumentNode {
    const { reading, document, value, pieces } = this
    const init = { reading, document, value, pieces, path: this.#above, ...change }
    return new DocumentNode(
      init.reading,
      init.document,
      init.value,
      init.path,
      this.key,
      init.pieces,
    )
  }

  /**
   * Returns the node under a key or index; undefined when its value is missing or null. When the value is an intrinsic
   * function (`{ Ref: 'Stage' }`), runs it, once, by `reading.resolve` and returns the node of the result.
   */
  child(key: string | number): DocumentNode | undefined {
    const { resolve } = this.reading
    if (!resolve) return createChild(this, key)
    const known = this.#children?.get(key)
    if (known === null) {
      const place = new DocumentNode(this.reading, this.document, this.value, this, key)
      place.refuse('circular-reference', 'The value refers to itself.')
    }
    if (known !== undefined || this.#children?.has(key)) return known ?? undefined
    const { home, key: own } = this.loopMembers?.get(String(key)) ?? { home: this, key }
    const read = (): DocumentNode | undefined => {
      if (home !== this) return home.child(own)
      const child = createChild(this, own)
      return child && resolve(child)
    }
    // A text is no function: its node is as cheap to make again as one of a document without functions.
    if (home === this && !isObjectOrList(ownValue(this.value, own))) return read()
    this.#children ??= new Map()
    this.#children.set(key, null)
    const result = read()
    const child = result?.value == null ? undefined : result
    this.#children.set(key, child)
    return child
  }

  /** Returns the child that holds a field of the definition, under the document's name for that field. */
  field(field: string): DocumentNode | undefined {
    return this.child(this.reading.spell(field))
  }

  /** Returns the keys and non-null children of an object; warns of any other value and returns an empty list. */
  entries(): (readonly [key: string, node: DocumentNode])[] {
    return this.keys()
      .map((key) => [key, this.child(key)] as const)
      .filter(hasValue)
  }

  /** Returns the keys of an object; warns of any other value and returns an empty list. */
  keys(): string[] {
    const { value } = this
    if (isObjectOrList(value) && !Array.isArray(value)) {
      return this.loopMembers ? [...this.loopMembers.keys()] : Object.keys(value)
    }
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

  /** Members of an object after its loops are run; undefined for an object without loops, and for any other value. */
  get loopMembers(): ReadonlyMap<string, LoopMember> | undefined {
    if (this.#members === null) {
      // Set first: the list of a loop may refer to other members of this object.
      this.#members = undefined
      const isObject = isObjectOrList(this.value) && !Array.isArray(this.value)
      this.#members = isObject ? this.reading.expand?.(this) : undefined
    }
    return this.#members
  }

  /** Names that stand in the text for values that only a deployment knows, each once. */
  get unknowns(): readonly string[] {
    this.#unknowns ??= [
      ...new Set(this.pieces.flatMap(({ unknown, node }) => unknown ?? node.unknowns)),
    ]
    return this.#unknowns
  }

  /** Records that an object of the definition was read from this node, and returns the object. */
  trace<T extends object>(target: T): T {
    this.reading.traces?.set(target, this)
    return target
  }

  /**
   * Adds a warning at this node, or at the character `offset` of its text, about something that API Gateway ignores or
   * that surprises at run time.
   */
  warn(code: DefinitionIssue['code'], message: string, offset?: number): void {
    this.reading.issues.push({ severity: 'warning', code, message, value: this, offset })
  }

  /**
   * Adds an error at this node, or at the character `offset` of its text, about something that API Gateway refuses to
   * import or deploy.
   */
  refuse(code: DefinitionIssue['code'], message: string, offset?: number): void {
    this.reading.issues.push({ severity: 'error', code, message, value: this, offset })
  }

  /** Warns of a value of the wrong type, in the words of API Gateway's import; returns undefined. */
  warnFormat(expected: string): undefined {
    const [parent = '', key = parent] = this.path.slice(-2)
    const property = `property '${key}'${this.reading.subject}`
    this.warn(
      'invalid-format',
      `Invalid format for '${parent}'. Expected type ${expected} for ${property} but got '${describeValue(this.value)}'`,
    )
  }

  /**
   * Returns the place of the node's value: its path in the document and, when the document is a file, how to find the
   * line.
   */
  toPlace(): DocumentPlace {
    const path = toPathText(this.path) || '$'
    const { position } = this.document
    if (!position) return { path }
    return {
      path,
      position: (offset) => {
        const [{ document, path: origin }, index] = originOf(this, offset)
        return document.position?.(origin, index) ?? position(this.path)
      },
    }
  }
}

// Functions instead of private methods, which cost each of ten thousand nodes a brand when it is created.

/** Creates the node of a member; undefined without a value, and, with an error, for a member that is too deep. */
function createChild(node: DocumentNode, key: string | number): DocumentNode | undefined {
  const { reading, document } = node
  const value = ownValue(node.value, key)
  if (value == null) return undefined
  const child = new DocumentNode(reading, document, value, node, key)
  if (child.depth > deepestPath) return refuseDepth(child)
  reading.notice?.(child)
  return child
}

/** Reports that a value is too deep, once for a document: deep values rarely come alone. Returns undefined. */
function refuseDepth(node: DocumentNode): undefined {
  if (node.reading.issues.some(({ code }) => code === 'too-deep')) return
  // Point at an outer value: nobody can read a path of hundreds of keys.
  const outer = node.derive({ path: node.path.slice(0, 20) })
  outer.refuse('too-deep', `The document nests deeper than ${deepestPath} levels.`)
}

/**
 * Returns the node of the text in which the character at an offset of a node's text was written, perhaps in another
 * document, and the character's offset in that text: follows `pieces` from text to text.
 */
function originOf(
  node: DocumentNode,
  offset: number | undefined,
): [node: DocumentNode, offset: number | undefined] {
  const piece = node.pieces.filter(({ start }) => start <= (offset ?? 0)).at(-1)
  if (!piece) return [node, offset]
  const distance = piece.replaces ? 0 : (offset ?? 0) - piece.start
  return originOf(piece.node, piece.offset + distance)
}
