import { checkReaderOptions } from '../formats/check-reader-options.ts'
import type { SourceDocument } from '../formats/document/source-document.ts'
import { isTerraformSource } from '../formats/terraform-source.ts'
import { terraformSource } from '../formats/unread-document.ts'
import type { RestApiDefinition } from '../model/rest-api-definition.ts'
import { createFileDocument } from './file-document.ts'
import { type FormatOptions, readFormat } from './read-format.ts'
import { refuseUnread } from './refuse-unread.ts'

/**
 * Options of {@link parseDefinition}: those of all formats together; options of a format other than the text's have no
 * effect.
 */
export interface ParseDefinitionOptions extends FormatOptions {
  /** Name that issues give the text: `pets.yaml`. Default: `'definition'`. */
  readonly file?: string | undefined
}

/**
 * Reads a REST API definition from a text in JSON or YAML, in browsers too, and recognizes its format: an OpenAPI
 * document, a CloudFormation or SAM template, or a Terraform plan or state. Every issue, and every error in a mapping
 * template, then names its line and column in the text. Nothing else is read: a reference to another file gets a
 * warning.
 *
 * @example
 * import { mockRestApi } from 'msw-apigateway'
 * import { parseDefinition } from 'msw-apigateway/yaml'
 *
 * const text = await (await fetch('/template.yaml')).text()
 * const api = mockRestApi(parseDefinition(text, { file: 'template.yaml', parameters: { Stage: 'prod' } }))
 * @throws {DefinitionError} with every issue, when the text holds no REST API that can be deployed.
 * @throws {TypeError} for an unknown option or `basePath`, and for what is no text.
 */
export function parseDefinition(
  text: string,
  options: ParseDefinitionOptions = {},
): RestApiDefinition {
  if (typeof text !== 'string')
    throw new TypeError(`parseDefinition expects the text of a definition, got ${typeof text}.`)
  checkReaderOptions('parseDefinition', options)
  const { file = 'definition' } = options
  return readFormat(
    refuseUnread(file, text, () => openText(file, text)),
    options,
  )
}

/** Creates the document of a text that stands alone; Terraform source, whose module is a folder, gets an error. */
function openText(file: string, text: string): SourceDocument {
  const document = createFileDocument(file, text, () => undefined)
  if (!isTerraformSource(document.value)) return document
  const { position } = document
  const value = {
    toPlace: () => ({ path: '$', ...(position && { position: () => position([]) }) }),
  }
  const issue = {
    severity: 'error',
    code: 'unknown-format',
    message: terraformSource,
    value,
  } as const
  return { ...document, issues: [...(document.issues ?? []), issue] }
}
