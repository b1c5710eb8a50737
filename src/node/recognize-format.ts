import { ownValue } from '../formats/document/own-value.ts'
import type { DefinitionSource } from '../model/rest-api-definition.ts'

/** Top-level keys that only the documents of one format have. */
const marks: readonly (readonly [format: DefinitionSource['format'], keys: readonly string[]])[] = [
  ['openapi', ['openapi', 'swagger', 'paths']],
  ['cloudformation', ['Resources', 'AWSTemplateFormatVersion', 'Transform']],
  ['terraform', ['planned_values', 'terraform_version', 'format_version']],
]

/** Recognizes the format of a document by its top-level keys; undefined when it has none of any format. */
export function recognizeFormat(document: unknown): DefinitionSource['format'] | undefined {
  return marks.find(([, keys]) => keys.some((key) => ownValue(document, key) !== undefined))?.[0]
}
