import type { DocumentNode, Reading } from '../document/node.ts'
import { isObjectOrList } from '../document/own-value.ts'
import type { ModuleSource } from './module-source.ts'

/** Matches the names of files whose blocks override those of other files. */
const overrideFile = /(?:^|[\\/_])override\.(?:tf|tofu)(?:\.json)?$/

/** A block of Terraform source, such as `resource "aws_x" "pets" { … }`, with what other files override in it. */
export class Block {
  /** Node of the block's own body, which is the place of the block. */
  readonly node: DocumentNode
  readonly #bodies: DocumentNode[]

  constructor(node: DocumentNode) {
    this.node = node
    this.#bodies = [node]
  }

  /** Adds the body of a block of the same name, whose arguments replace those of this one. */
  override(body: DocumentNode): void {
    this.#bodies.push(body)
  }

  /** Names of the arguments that are set. */
  get names(): string[] {
    return [...new Set(this.#bodies.flatMap((body) => body.keys()))]
  }

  /** Returns the node of an argument as it is written; undefined when it is not set or null. */
  argument(name: string): DocumentNode | undefined {
    return this.#bodies.flatMap((body) => body.child(name) ?? []).at(-1)
  }
}

/** Blocks of a module by their labels. */
export interface ModuleBlocks {
  /** By type, then name. */
  readonly resources: BlockTable
  readonly data: BlockTable
  readonly calls: ReadonlyMap<string, Block>
  readonly variables: ReadonlyMap<string, Block>
  readonly outputs: ReadonlyMap<string, Block>
  /** Expressions of the local values. */
  readonly locals: ReadonlyMap<string, DocumentNode>
}

type BlockTable = ReadonlyMap<string, ReadonlyMap<string, Block>>

/** Collects the blocks of all files of a module. */
export function collectBlocks(
  { files }: ModuleSource,
  root: DocumentNode,
  reading: Reading,
): ModuleBlocks {
  const roots = files.map((document) =>
    root.derive({ reading, document, path: [], value: document.value, pieces: [] }),
  )
  const table = (type: string): BlockTable => {
    const bodies = roots.flatMap((file) => bodiesOf(file.child(type)))
    const groups = new Map<string, DocumentNode[]>()
    for (const [label, body] of bodies.flatMap(labelled)) {
      groups.set(label, [...(groups.get(label) ?? []), body])
    }
    return new Map([...groups].map(([label, found]) => [label, collect(found)]))
  }
  const collect = (nodes: readonly DocumentNode[]): ReadonlyMap<string, Block> => {
    const blocks = new Map<string, Block>()
    for (const [label, body] of nodes.flatMap(labelled)) {
      const known = blocks.get(label)
      if (known) {
        if (!overrideFile.test(body.document.file ?? '')) refuseSecond(body)
        known.override(body)
      } else blocks.set(label, new Block(body))
    }
    return blocks
  }
  const named = (type: string): ReadonlyMap<string, Block> =>
    collect(roots.flatMap((file) => bodiesOf(file.child(type))))
  return {
    resources: table('resource'),
    data: table('data'),
    calls: named('module'),
    variables: named('variable'),
    outputs: named('output'),
    locals: new Map(roots.flatMap((file) => bodiesOf(file.child('locals')).flatMap(readLocals))),
  }
}

/** Returns the expressions of a block of local values; one of null is a value too, but no child of a node. */
function readLocals(body: DocumentNode): (readonly [name: string, node: DocumentNode])[] {
  return body.keys().map((key) => [key, body.child(key) ?? body.derive({ value: null })] as const)
}

function refuseSecond(body: DocumentNode): void {
  body.refuse('duplicate-block', 'Terraform refuses a second block of the same name.')
}

/** Returns the bodies of the blocks at a node, which JSON may write as one object or as a list of them. */
function bodiesOf(node: DocumentNode | undefined): DocumentNode[] {
  if (!node || !isObjectOrList(node.value)) return []
  return Array.isArray(node.value) ? node.items().flatMap(bodiesOf) : [node]
}

/** Returns the bodies below an object whose keys are labels; a key `//` holds a comment. */
function labelled(node: DocumentNode): (readonly [label: string, body: DocumentNode])[] {
  return node
    .entries()
    .flatMap(([label, child]) =>
      label === '//' ? [] : bodiesOf(child).map((body) => [label, body] as const),
    )
}
