import { DefinitionError, type DefinitionIssue } from '../errors.ts'
import type {
  DefinitionPath,
  DefinitionSource,
  DocumentPlace,
  RestApiDefinition,
} from '../model/rest-api-definition.ts'
import { type DocumentIssue, placeIssues } from './document/document-issue.ts'
import { DocumentNode, type Reading } from './document/node.ts'
import { orderIssues } from './document/order-issues.ts'
import { isObjectOrList, ownValue } from './document/own-value.ts'
import type { SourceDocument } from './document/source-document.ts'

/** A document that has been read, with what is needed to find the place of each value. */
interface Result {
  readonly definition: RestApiDefinition
  readonly root: DocumentNode
}

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
  // The nodes of a document take several times the memory of its value, and places are seldom asked for: then a file,
  // which nobody can have changed in memory, is read again. Other documents belong to the caller.
  const isFile = document.position !== undefined
  const first = readDocument(document, read, !isFile)
  const found = first.root.reading.issues
  let result = isFile ? undefined : first
  let issues: readonly DefinitionIssue[] | undefined = found.length > 0 ? undefined : []
  const readAgain = (): Result => {
    result ??= readDocument(document, read, true)
    return result
  }
  return {
    ...first.definition,
    source: {
      format,
      get issues() {
        issues ??= placeIssues(readAgain().root.reading.issues)
        return issues
      },
      hasUnusedOption: found.some(({ code }) => code === 'unknown-parameter'),
      locate: (path) => locate(readAgain(), path),
      order: (found) => orderIssues(found, document.value),
    },
  }
}

function readDocument(
  document: SourceDocument,
  read: (root: DocumentNode) => RestApiDefinition,
  isTraced: boolean,
): Result {
  const issues = [...(document.issues ?? [])]
  throwErrors(issues)
  const reading: Reading = {
    issues,
    traces: isTraced ? new Map() : undefined,
    spell: (field) => field,
    subject: '',
  }
  const root = new DocumentNode(reading, document, document.value)
  const definition = readOrRefuse(root, read)
  throwErrors(issues)
  return { definition, root }
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

function throwErrors(issues: readonly DocumentIssue[]): void {
  if (issues.some(({ severity }) => severity === 'error'))
    throw new DefinitionError(placeIssues(issues))
}

/**
 * Returns the place in the document of a value of the definition: follows `path` through the definition and the
 * document at the same time.
 */
function locate({ definition, root }: Result, path: DefinitionPath): DocumentPlace {
  const { traces } = root.reading
  let value: unknown = definition
  let node = traces?.get(definition) ?? root
  for (const key of path) {
    value = ownValue(value, key)
    const traced = isObjectOrList(value) ? traces?.get(value) : undefined
    // A value that the document does not have itself gets the place of the object that contains it.
    node = traced ?? node.child(key) ?? node.field(String(key)) ?? node
  }
  return node.toPlace()
}
