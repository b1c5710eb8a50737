import { ownValue } from '../formats/document/own-value.ts'
import type { DefinitionSource } from '../model/rest-api-definition.ts'

/** What only documents of a format have at their top. */
const marks: readonly (readonly [format: DefinitionSource['format'], keys: readonly string[]])[] = [
  ['openapi', ['openapi', 'swagger', 'paths']],
  ['cloudformation', ['Resources', 'AWSTemplateFormatVersion', 'Transform']],
  ['terraform', ['planned_values', 'terraform_version', 'format_version']],
]

/** The format of a document; undefined when it is none of them. */
export function recognizeFormat(document: unknown): DefinitionSource['format'] | undefined {
  return marks.find(([, keys]) => keys.some((key) => ownValue(document, key) !== undefined))?.[0]
}
