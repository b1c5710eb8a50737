import type { DocumentNode } from './node.ts'
import { isObject } from './own-value.ts'

/** The document in the file that a node names; one that cannot be read is reported and gives undefined. */
export function openFile(
  name: DocumentNode,
  file: string = String(isObject(name.value) ? name.path.at(-1) : name.value),
): DocumentNode | undefined {
  const document = name.document.open?.(file)
  if (!document) {
    name.warn('unreadable-file', `'${file}' cannot be read from here`)
    return undefined
  }
  const { issues } = name.reading
  issues.push(...(document.issues ?? []).filter((issue) => !issues.includes(issue)))
  return name.derive({ document, path: [], value: document.value, pieces: [] })
}
