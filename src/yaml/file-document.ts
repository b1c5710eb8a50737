import { findLineStarts } from '../code-frame.ts'
import type { DocumentIssue } from '../formats/document/document-issue.ts'
import type {
  FilePosition,
  ParsedText,
  SourceDocument,
} from '../formats/document/source-document.ts'
import { findDuplicates } from './find-duplicates.ts'
import { findPosition } from './find-position.ts'
import { YamlFile } from './yaml-file.ts'
import type { YamlProblem } from './yaml-problem.ts'

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
    ({ code, message, offset, isHarmless }): DocumentIssue => ({
      severity: isHarmless ? 'warning' : 'error',
      code,
      message,
      value: { toPlace: () => ({ path: '$', position: () => positionAt(offset) }) },
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
export function parseText(text: string): Required<ParsedText> {
  // The places of values are rarely asked for, and take much more memory than the text: it is then parsed once more.
  let places: YamlFile | undefined
  const findOffset: ParsedText['findOffset'] = (path, offset) => {
    places ??= new YamlFile(text)
    return places.findOffset(path, offset)
  }
  const value = parseJson(text)
  const encoding = findReplacement(text)
  if (value !== undefined)
    return { value, problems: [...encoding, ...findDuplicates(text, value)], findOffset }
  const yaml = new YamlFile(text)
  return { value: yaml.toValue(), problems: [...encoding, ...yaml.problems], findOffset }
}

/** Finds the character that decoding puts in place of bytes that are no UTF-8, or that another program has saved so. */
function findReplacement(text: string): readonly YamlProblem[] {
  const offset = text.indexOf('\ufffd')
  const message =
    'Character U+FFFD, which stands for a lost one: the file is not, or was not, in UTF-8. Save it as UTF-8.'
  return offset < 0 ? [] : [{ code: 'invalid-encoding', message, offset, isHarmless: true }]
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
