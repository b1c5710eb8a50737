import { findLineStarts, locate } from '../code-frame.ts'
import type { DefinitionIssue } from '../errors.ts'
import type { DocumentIssue } from '../formats/document/document-issue.ts'
import { ownValue } from '../formats/document/own-value.ts'
import type { FilePosition, SourceDocument } from '../formats/document/source-document.ts'
import { reportUnknownMembers } from '../formats/report-unknown-members.ts'
import type { DefinitionPath } from '../model/rest-api-definition.ts'
import { createFileDocument, parseText } from '../yaml/file-document.ts'
import { HclPlaces } from './hcl/hcl-places.ts'
import type { HclParser } from './hcl/load-hcl-parser.ts'
import { parseHcl } from './hcl/parse-hcl.ts'

const missingPeer =
  "Reading files .tf needs the package @cdktn/hcl2json. Run 'npm install --save-dev @cdktn/hcl2json'."

/**
 * Creates the document of a file of Terraform source from its text. A file in HCL has Terraform's JSON shape as its
 * value; without the parser, which is an optional peer, it gets an error that says to install it.
 */
export async function createTerraformDocument(
  file: string,
  text: string,
  parser: HclParser | 'json' | undefined,
): Promise<SourceDocument> {
  if (parser === 'json') return createFileDocument(file, text, () => undefined)
  const positionAt = createPositions(file, text)
  const report = (
    code: DefinitionIssue['code'],
    message: string,
    offset: number,
  ): DocumentIssue => {
    const value = { toPlace: () => ({ path: '$', position: () => positionAt(offset) }) }
    return { severity: 'error', code, message, value }
  }
  if (!parser) {
    return { value: {}, file, issues: [report('missing-peer', missingPeer, 0)] }
  }
  const { value, problems } = await parseHcl(parser, file, text)
  let places: HclPlaces | undefined
  return {
    value,
    file,
    // A document in the module's text has no files of its own: API Gateway imports one text.
    open: () => undefined,
    checkMembers: reportUnknownMembers,
    issues: problems.map(({ message, offset }) => report('invalid-syntax', message, offset)),
    parse: parseText,
    position: (path, offset) => {
      // Most files never have a place asked for.
      places ??= new HclPlaces(text)
      return positionAt(places.find(path, valueAt(value, path), offset))
    },
  }
}

/** Creates the document of a file whose value is its whole text, such as a template. */
export function createTextDocument(file: string, text: string): SourceDocument {
  const positionAt = createPositions(file, text)
  return {
    value: text,
    file,
    parse: parseText,
    checkMembers: reportUnknownMembers,
    position: (_path, offset = 0) => positionAt(offset),
  }
}

function createPositions(file: string, text: string): (offset: number) => FilePosition {
  let lineStarts: readonly number[] | undefined
  return (offset) => {
    lineStarts ??= findLineStarts(text)
    const { line, column, frame } = locate(text, offset, lineStarts)
    return { location: { file, line, column }, frame }
  }
}

function valueAt(root: unknown, path: DefinitionPath): unknown {
  let value = root
  for (const key of path) value = ownValue(value, key)
  return value
}
