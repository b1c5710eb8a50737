import { locate } from '../code-frame.ts'
import type { DefinitionIssue } from '../errors.ts'
import type { FilePosition, SourceDocument } from '../formats/document/source-document.ts'
import { recognizeFormat } from '../formats/recognize-format.ts'
import { describeUnreadDocument, describeUnreadText } from '../formats/unread-document.ts'
import { describeUnreadFile } from './unread-file.ts'

const templateHint =
  "If Terraform's templatefile renders this file, load the folder of the files .tf, or what 'terraform show -json' prints."

/**
 * Opens the document of a file by `open`. A file of a kind that cannot be read, known by its name, its text or its
 * keys, gets an issue that says what to load in its place; one known by its name is not opened.
 */
export function refuseUnread(
  file: string,
  text: string,
  open: () => SourceDocument,
): SourceDocument {
  const named = describeUnreadFile(file, text)
  const document = named === undefined ? open() : { value: {} }
  const { value, issues = [] } = document
  const isBroken = issues.some(({ severity }) => severity === 'error')
  const sentence = named ?? describeUnread(value, text)
  const placeholder = isBroken ? text.search(/%\{|\$\{(?![^{}]*::|stageVariables)/) : -1
  const report = (
    code: DefinitionIssue['code'],
    message: string,
    offset: number,
  ): SourceDocument => {
    const position = (): FilePosition => {
      const { line, column, frame } = locate(text, offset)
      return { location: { file, line, column }, frame }
    }
    const value = { toPlace: () => ({ path: '$', position }) }
    return { ...document, issues: [...issues, { severity: 'error', code, message, value }] }
  }
  if (sentence !== undefined) return report('unknown-format', sentence, 0)
  if (placeholder >= 0) return report('terraform-placeholder', templateHint, placeholder)
  return document
}

/**
 * Returns a sentence for a document of a kind that cannot be read, recognized by its keys or, without a known format,
 * by its text; undefined for any other document.
 */
function describeUnread(value: unknown, text: string): string | undefined {
  return (
    describeUnreadDocument(value) ?? (recognizeFormat(value) ? undefined : describeUnreadText(text))
  )
}
