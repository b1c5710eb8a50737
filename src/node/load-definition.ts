import { readFile } from 'node:fs/promises'
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  type CloudFormationOptions,
  readCloudFormation,
} from '../formats/cloud-formation/read-cloud-formation.ts'
import type { OpenApiOptions } from '../formats/open-api/read-open-api.ts'
import { readOpenApiTemplate } from '../formats/open-api/terraform-placeholders.ts'
import { readDefinition } from '../formats/read-definition.ts'
import { recognizeFormat } from '../formats/recognize-format.ts'
import { readTerraform, type TerraformOptions } from '../formats/terraform/read-terraform.ts'
import type { RestApiDefinition } from '../model/rest-api-definition.ts'
import { openFileDocument } from './open-file-document.ts'

const unknownFormat =
  "Unknown format. Expected 'paths' (OpenAPI), 'Resources' (CloudFormation, SAM) or 'planned_values' (Terraform)"

/** Options of {@link loadDefinition}: those of all formats together; the ones of another format have no effect. */
export interface LoadDefinitionOptions
  extends OpenApiOptions,
    CloudFormationOptions,
    TerraformOptions {}

/**
 * Reads a REST API definition from a file in JSON or YAML and recognizes its format: an OpenAPI document, a
 * CloudFormation or SAM template, or a Terraform plan. Files that it refers to are read too. Every issue, and every
 * error in a mapping template, then names its line and column in the file.
 *
 * @example
 * import { loadDefinition } from 'msw-apigateway/node'
 *
 * const definition = await loadDefinition(new URL('./template.yaml', import.meta.url), {
 *   parameters: { Stage: 'prod' },
 * })
 * @throws {DefinitionError} with every issue, when the file holds no REST API that can be deployed.
 * @throws {Error} of `node:fs`, when the file cannot be read.
 */
export async function loadDefinition(
  path: string | URL,
  options: LoadDefinitionOptions = {},
): Promise<RestApiDefinition> {
  const file = typeof path === 'string' ? path : relative('', fileURLToPath(path))
  const document = openFileDocument(file, await readFile(path, 'utf8'))
  const format = recognizeFormat(document.value)
  return readDefinition(format ?? 'openapi', document, (root) => {
    if (format === 'cloudformation') return readCloudFormation(root, options)
    if (format === 'terraform') return readTerraform(root, options)
    if (format === 'openapi') return readOpenApiTemplate(root, options)
    root.refuse('unknown-format', unknownFormat)
    return { resources: {} }
  })
}
