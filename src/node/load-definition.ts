import { readFile } from 'node:fs/promises'
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { locate } from '../code-frame.ts'
import type { DefinitionIssue } from '../errors.ts'
import {
  type CloudFormationOptions,
  readCloudFormation,
} from '../formats/cloud-formation/read-cloud-formation.ts'
import type { FilePosition, SourceDocument } from '../formats/document/source-document.ts'
import type { OpenApiOptions } from '../formats/open-api/read-open-api.ts'
import { readOpenApiTemplate } from '../formats/open-api/terraform-placeholders.ts'
import { readDefinition } from '../formats/read-definition.ts'
import { recognizeFormat } from '../formats/recognize-format.ts'
import type { TerraformOptions } from '../formats/terraform/assemble-terraform.ts'
import { readTerraform } from '../formats/terraform/read-terraform.ts'
import { isTerraformSource } from '../formats/terraform-source.ts'
import { describeUnreadDocument, describeUnreadText } from '../formats/unread-document.ts'
import type { RestApiDefinition } from '../model/rest-api-definition.ts'
import { decodeText } from './decode-text.ts'
import { openFileDocument } from './open-file-document.ts'
import { isTerraformFile, isVariableFile } from './terraform-file.ts'
import { describeUnreadFile } from './unread-file.ts'

const unknownFormat =
  "Unknown format. Expected 'paths' (OpenAPI), 'Resources' (CloudFormation, SAM), 'planned_values' or 'resource' (Terraform)"

const templateHint =
  "If Terraform's templatefile renders this file, load the folder of the files .tf, or what 'terraform show -json' prints."

/**
 * Options of {@link loadDefinition}: those of all formats together; options of a format other than the file's have no
 * effect.
 */
export interface LoadDefinitionOptions
  extends OpenApiOptions,
    CloudFormationOptions,
    TerraformOptions {
  /**
   * Callback with the path of each file that is read, also when the definition then has errors, so that a tool can watch
   * it. A file that is named but does not exist counts too. Default: none.
   */
  readonly onFile?: ((path: string) => void) | undefined
}

/**
 * Reads a REST API definition from a file in JSON or YAML and recognizes its format: an OpenAPI document, a
 * CloudFormation or SAM template, or a Terraform plan. A folder, or a file `.tf`, is read as the Terraform module that
 * it is. Files that a definition refers to are read too. Every issue, and every error in a mapping template, then names
 * its line and column in the file.
 *
 * @example
 * import { loadDefinition } from 'msw-apigateway/node'
 *
 * const definition = await loadDefinition(new URL('./template.yaml', import.meta.url), {
 *   parameters: { Stage: 'prod' },
 * })
 * @throws {DefinitionError} with every issue, when the file holds no REST API that can be deployed.
 * @throws {TypeError} for an unknown `basePath`.
 * @throws {Error} of `node:fs`, when the file cannot be read.
 */
export async function loadDefinition(
  path: string | URL,
  options: LoadDefinitionOptions = {},
): Promise<RestApiDefinition> {
  const file = typeof path === 'string' ? path : relative('', fileURLToPath(path))
  const isModule = isTerraformFile(file) || isVariableFile(file)
  if (!isModule) options.onFile?.(file)
  const bytes = isModule ? undefined : await readFileOrFolder(path)
  if (!bytes) {
    const { loadTerraform } = await import('./load-terraform.ts')
    return loadTerraform(file, options)
  }
  return loadDefinitionText(file, decodeText(bytes), options)
}

/** Reads a definition from the text of a file, whose name its issues give and its references start from. */
export async function loadDefinitionText(
  file: string,
  text: string,
  options: LoadDefinitionOptions,
): Promise<RestApiDefinition> {
  const document = openDocument(file, text, options.onFile)
  if (isTerraformSource(document.value)) {
    const { loadTerraformDocument } = await import('./load-terraform.ts')
    return loadTerraformDocument(document, options)
  }
  const format = recognizeFormat(document.value)
  return readDefinition(format ?? 'openapi', document, (root) => {
    if (format === 'cloudformation') return readCloudFormation(root, options)
    if (format === 'terraform') return readTerraform(root, options)
    if (format === 'openapi') return readOpenApiTemplate(root, options)
    root.refuse('unknown-format', unknownFormat)
    return { resources: {} }
  })
}

/** Reads a file; returns undefined for a folder. */
async function readFileOrFolder(path: string | URL): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EISDIR') return undefined
    throw error
  }
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

/**
 * Opens the document of a file; a file of a kind that cannot be read gets an issue that says what to load in its place.
 */
function openDocument(
  file: string,
  text: string,
  onFile: LoadDefinitionOptions['onFile'],
): SourceDocument {
  const named = describeUnreadFile(file, text)
  const document = named === undefined ? openFileDocument(file, text, onFile) : { value: {} }
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
