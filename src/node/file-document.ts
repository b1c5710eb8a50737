import { findLineStarts } from '../code-frame.ts'
import type { DefinitionIssue } from '../errors.ts'
import type {
  FilePosition,
  ParsedText,
  SourceDocument,
} from '../formats/document/source-document.ts'
import { findPosition } from './find-position.ts'
import { YamlFile } from './yaml-file.ts'

/**
 * Creates the document of a file from its text; `open` reads another file, by the name with which this file refers to
 * it.
 */
export function createFileDocument(
  file: string,
  text: string,
  open: (name: string) => SourceDocument | undefined,
): SourceDocument {
  let lineStarts: readonly number[] | undefined
  const positionAt = (offset: number): FilePosition => {
    lineStarts ??= findLineStarts(text)
    return findPosition(file, text, offset, lineStarts)
  }
  const { value, problems, findOffset } = parseText(text)
  const issues = problems.map(
    ({ code, message, offset, isHarmless }): DefinitionIssue => ({
      severity: isHarmless ? 'warning' : 'error',
      code,
      message,
      path: '$',
      ...positionAt(offset),
    }),
  )
  return {
    value,
    file,
    issues,
    open,
    parse: parseText,
    position: (path, offset = 0) => positionAt(findOffset(path, offset)),
  }
}

/** Parses a text as JSON, or else as YAML. */
function parseText(text: string): Required<ParsedText> {
  const json = parseJson(text)
  // JSON.parse is faster than the YAML reader, which is only needed once the place of a value is asked for.
  let yaml = json === undefined ? new YamlFile(text) : undefined
  return {
    value: yaml ? yaml.toValue() : json,
    problems: yaml?.problems ?? [],
    findOffset: (path, offset) => {
      yaml ??= new YamlFile(text)
      return yaml.findOffset(path, offset)
    },
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
