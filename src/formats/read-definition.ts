import { DefinitionError, type DefinitionIssue } from '../errors.ts'
import { orderIssues } from '../model/order-issues.ts'
import type {
  DefinitionPath,
  DefinitionSource,
  DocumentPlace,
  RestApiDefinition,
} from '../model/rest-api-definition.ts'
import { DocumentNode, type Reading } from './document/node.ts'
import { isObject, ownValue } from './document/own-value.ts'
import type { SourceDocument } from './document/source-document.ts'

/**
 * Reads a document with a format's reader and ties the definition to it.
 *
 * @throws {DefinitionError} with all issues, when one of them is an error
 */
export function readDefinition(
  format: DefinitionSource['format'],
  document: SourceDocument,
  read: (root: DocumentNode) => RestApiDefinition,
): RestApiDefinition {
  const issues: DefinitionIssue[] = [...(document.issues ?? [])]
  throwErrors(issues)
  const reading: Reading = {
    issues,
    traces: new WeakMap(),
    spell: (field) => field,
    resolve: (node) => node,
    subject: '',
  }
  const root = new DocumentNode({ reading, document, path: [], value: document.value })
  const definition = read(root)
  throwErrors(issues)
  return {
    ...definition,
    source: {
      format,
      issues: [...issues],
      locate: (path) => locate(definition, path, root),
      order: (found) => orderIssues(found, document.value),
    },
  }
}

function throwErrors(issues: readonly DefinitionIssue[]): void {
  if (issues.some(({ severity }) => severity === 'error')) throw new DefinitionError([...issues])
}

/** Follows a path through the definition and, beside it, through the nodes it was read from. */
function locate(definition: object, path: DefinitionPath, root: DocumentNode): DocumentPlace {
  const { traces } = root.reading
  let value: unknown = definition
  let node = traces.get(definition) ?? root
  for (const key of path) {
    value = ownValue(value, key)
    node =
      (isObject(value) && traces.get(value)) || node.child(key) || node.field(String(key)) || node
  }
  return node.toPlace()
}
