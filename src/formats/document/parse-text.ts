import { string } from './field-readers.ts'
import type { DocumentNode } from './node.ts'
import type { ParsedText, SourceDocument } from './source-document.ts'

/**
 * Parses the text of a node that holds an OpenAPI document as a document of its own, in which no intrinsic functions
 * are run. Issues of that document point at characters of the text. Returns undefined, with an error, when the text
 * cannot be parsed.
 */
export function parseText(node: DocumentNode): DocumentNode | undefined {
  const text = string(node)
  if (text === undefined) return undefined
  const { document: outer, path, reading } = node
  const { value, problems, findOffset } = (outer.parse ?? parseJson)(text)
  let isBroken = false
  for (const { isHarmless, code, message, offset } of problems) {
    if (isHarmless) node.warn(code, message, offset)
    else if (!isBroken) {
      isBroken = true
      node.refuse('unreadable-body', `Invalid OpenAPI input: ${message}`, offset)
    }
  }
  if (isBroken) return undefined
  const { position } = node.toPlace()
  const document: SourceDocument = {
    ...outer,
    value,
    ...(position &&
      findOffset && {
        position: (place, offset = 0) => position(findOffset(place.slice(path.length), offset)),
      }),
  }
  return node.derive({
    document,
    value,
    pieces: [],
    reading: { ...reading, resolve: undefined, expand: undefined },
  })
}

/**
 * Parses a text as JSON, for documents that were given as data: only a document from a file has a parser that reads
 * YAML and finds places in a text.
 */
function parseJson(text: string): ParsedText {
  try {
    return { value: JSON.parse(text), problems: [] }
  } catch (error) {
    const message = `${error instanceof Error ? error.message : error} (YAML is read by loadDefinition of msw-apigateway/node)`
    return {
      value: undefined,
      problems: [{ code: 'invalid-syntax', message, offset: 0, isHarmless: false }],
    }
  }
}
