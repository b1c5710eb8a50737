import { DefinitionError, type DefinitionIssue } from '../errors.ts'
import type {
  DefinitionPath,
  DefinitionSource,
  DocumentPlace,
  RestApiDefinition,
} from '../model/rest-api-definition.ts'
import { DocumentNode, type Reading } from './document/node.ts'
import { orderIssues } from './document/order-issues.ts'
import { isObjectOrList, ownValue } from './document/own-value.ts'
import type { SourceDocument } from './document/source-document.ts'

/**
 * Reads a document with the reader of its format. The definition's `source` finds the place of each value in the
 * document, so that later issues can name it.
 *
 * @throws {DefinitionError} with all issues, when at least one is an error
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
    expand: () => undefined,
    subject: '',
  }
  const root = new DocumentNode({ reading, document, path: [], value: document.value })
  const definition = readOrRefuse(root, read)
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

/**
 * Reads a document; adds an error when its references nest so deeply that the stack of the JavaScript engine overflows.
 */
function readOrRefuse(
  root: DocumentNode,
  read: (root: DocumentNode) => RestApiDefinition,
): RestApiDefinition {
  try {
    return read(root)
  } catch (error) {
    // For a stack overflow, V8 and Safari throw a RangeError, Firefox an InternalError.
    if (!(error instanceof Error && /call stack|too much recursion/.test(error.message)))
      throw error
    root.refuse('too-deep', 'The document nests too deeply.')
    return { resources: {} }
  }
}

function throwErrors(issues: readonly DefinitionIssue[]): void {
  if (issues.some(({ severity }) => severity === 'error')) throw new DefinitionError([...issues])
}

/**
 * Returns the place in the document of a value of the definition: follows `path` through the definition and the
 * document at the same time.
 */
function locate(definition: object, path: DefinitionPath, root: DocumentNode): DocumentPlace {
  const { traces } = root.reading
  let value: unknown = definition
  let node = traces.get(definition) ?? root
  for (const key of path) {
    value = ownValue(value, key)
    const traced = isObjectOrList(value) ? traces.get(value) : undefined
    // A value that the document does not have itself gets the place of the object that contains it.
    node = traced ?? node.child(key) ?? node.field(String(key)) ?? node
  }
  return node.toPlace()
}
