import { decodePointerKey } from '../../model/pointer-key.ts'
import type { DocumentNode } from '../document/node.ts'
import { openFile } from '../document/open-file.ts'

/** Maximum number of `$ref`s followed one after the other, so that a circle ends. */
const longestChain = 32

/**
 * Follows the `$ref` of a node to the value it names: in the same document (`#/parameters/limit`), in another file
 * (`parameters.yaml#/limit`), or by the name of a Swagger 2 definition (`Pet`). Returns a node without `$ref`
 * unchanged; undefined, with a warning, when a `$ref` names nothing or leads in a circle.
 */
export function dereference(
  node: DocumentNode,
  root: DocumentNode,
  chain = 0,
): DocumentNode | undefined {
  const reference = node.child('$ref')?.value
  if (typeof reference !== 'string') return node
  if (chain < longestChain) {
    const target = findReference(reference, node, root)
    return target && dereference(target, root, chain + 1)
  }
  node.warn(
    'unresolved-reference',
    `Cannot resolve $ref '${reference}': it leads in a circle or through more than ${longestChain} others.`,
  )
  return undefined
}

/** Finds the value that one `$ref` names; undefined, with a warning, when it names nothing. */
export function findReference(
  reference: string,
  node: DocumentNode,
  root: DocumentNode,
): DocumentNode | undefined {
  const target = followReference(reference, node, root)
  if (!target) node.warn('unresolved-reference', `Cannot resolve $ref '${reference}'.`)
  return target
}

function followReference(
  reference: string,
  node: DocumentNode,
  root: DocumentNode,
): DocumentNode | undefined {
  const [file = '', pointer = ''] = reference.split('#')
  // Swagger 2 knows `$ref: Pet` as short for `#/definitions/Pet`.
  const named =
    file === reference && root.child('swagger')
      ? topOf(node, root).child('definitions')?.child(reference)
      : undefined
  if (named) return named
  const home = file ? openFile(node, file) : node
  return (
    home &&
    pointer
      .split('/')
      .slice(1)
      .reduce<DocumentNode | undefined>(
        (parent, key) => parent?.child(unescapeKey(key)),
        topOf(home, root),
      )
  )
}

/** Returns the top of the document that a node is in; `root` when that is the document of `root`. */
function topOf(node: DocumentNode, root: DocumentNode): DocumentNode {
  const { document } = node
  if (document === root.document) return root
  return node.derive({ path: [], value: document.value, pieces: [] })
}

/** Decodes a key of a JSON pointer in a URL: `~1pets` is `/pets`. */
function unescapeKey(key: string): string {
  return decodePointerKey(key.includes('%') ? decodeKey(key) : key)
}

function decodeKey(key: string): string {
  try {
    return decodeURIComponent(key)
  } catch {
    return key
  }
}
