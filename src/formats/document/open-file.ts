import type { DocumentNode } from './node.ts'
import { isObjectOrList } from './own-value.ts'

/**
 * Opens the file that a node names by its text or, when the node is an object such as `BodyS3Location`, by its key.
 * Returns the root node of the file; undefined, with a warning, when it cannot be read.
 */
export function openFile(
  name: DocumentNode,
  file: string = String(isObjectOrList(name.value) ? name.path.at(-1) : name.value),
): DocumentNode | undefined {
  const document = name.document.open?.(file)
  if (!document) {
    const reason = name.document.open
      ? 'no such local file'
      : 'only loadDefinition reads other files'
    name.warn('unreadable-file', `Cannot read '${file}': ${reason}.`)
    return undefined
  }
  const { issues } = name.reading
  issues.push(...(document.issues ?? []).filter((issue) => !issues.includes(issue)))
  return name.derive({ document, path: [], value: document.value, pieces: [] })
}
