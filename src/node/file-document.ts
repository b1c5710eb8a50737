import { locate } from '../code-frame.ts'
import type { DefinitionIssue } from '../errors.ts'
import type { FilePosition, SourceDocument } from '../formats/document/source-document.ts'
import { YamlFile } from './yaml-file.ts'

/** Creates the document of a file from its text; `open` reads another file by the name that this one has for it. */
export function createFileDocument(
  file: string,
  text: string,
  open: (name: string) => SourceDocument | undefined,
): SourceDocument {
  const positionAt = (offset: number): FilePosition => {
    const { line, column, frame } = locate(text, offset)
    return { location: { file, line, column }, frame }
  }
  const json = parseJson(text)
  // JSON.parse is faster than the YAML reader, which is only needed once the place of a value is asked for.
  let yaml = json === undefined ? new YamlFile(text) : undefined
  const value = yaml ? yaml.toValue() : json
  const issues = (yaml?.problems ?? []).map(
    ({ code, message, offset, isHarmless }): DefinitionIssue => {
      return {
        severity: isHarmless ? 'warning' : 'error',
        code,
        message,
        path: '$',
        ...positionAt(offset),
      }
    },
  )
  return {
    value,
    issues,
    open,
    parse: parseText,
    position: (path, offset = 0) => {
      yaml ??= new YamlFile(text)
      return positionAt(yaml.findOffset(path, offset))
    },
  }
}

/** Parses a text as JSON, or else as YAML; undefined when it is neither. */
function parseText(text: string): unknown {
  const json = parseJson(text)
  if (json !== undefined) return json
  const yaml = new YamlFile(text)
  const value = yaml.toValue()
  return yaml.problems.every(({ isHarmless }) => isHarmless) ? value : undefined
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
