import { readFile } from 'node:fs/promises'
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkReaderOptions } from '../formats/check-reader-options.ts'
import { isTerraformSource } from '../formats/terraform-source.ts'
import type { RestApiDefinition } from '../model/rest-api-definition.ts'
import { type FormatOptions, readFormat } from '../yaml/read-format.ts'
import { refuseUnread } from '../yaml/refuse-unread.ts'
import { decodeText } from './decode-text.ts'
import { openFileDocument } from './open-file-document.ts'
import { isTerraformFile, isVariableFile } from './terraform-file.ts'

/**
 * Options of {@link loadDefinition}: those of all formats together; options of a format other than the file's have no
 * effect.
 */
export interface LoadDefinitionOptions extends FormatOptions {
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
 * @throws {TypeError} for an unknown option or `basePath`.
 * @throws {Error} of `node:fs`, when the file cannot be read.
 */
export async function loadDefinition(
  path: string | URL,
  options: LoadDefinitionOptions = {},
): Promise<RestApiDefinition> {
  checkReaderOptions('loadDefinition', options)
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
  const document = refuseUnread(file, text, () => openFileDocument(file, text, options.onFile))
  if (isTerraformSource(document.value)) {
    const { loadTerraformDocument } = await import('./load-terraform.ts')
    return loadTerraformDocument(document, options)
  }
  return readFormat(document, options)
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
