import type { DefinitionSource } from '../model/rest-api-definition.ts'
import { ownValue } from './document/own-value.ts'

/** Formats that definitions are read from. */
export type Format = DefinitionSource['format']

/** Top-level keys that only the documents of one format have. */
const marks: readonly (readonly [format: Format, keys: readonly string[]])[] = [
  ['openapi', ['openapi', 'swagger', 'paths']],
  ['cloudformation', ['Resources', 'AWSTemplateFormatVersion', 'Transform']],
  ['terraform', ['planned_values', 'terraform_version', 'format_version']],
]

/** Recognizes the formats of a document by its top-level keys; empty when it has none of any format. */
export function recognizeFormats(document: unknown): Format[] {
  return marks
    .filter(([, keys]) => keys.some((key) => ownValue(document, key) !== undefined))
    .map(([format]) => format)
}

/** Recognizes the format of a document by its top-level keys; undefined when it has none of any format. */
export function recognizeFormat(document: unknown): Format | undefined {
  return recognizeFormats(document)[0]
}
