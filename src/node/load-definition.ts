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
  'Invalid OpenAPI input: there are no paths; nor are there Resources of CloudFormation or planned_values of Terraform'

/** Options of {@link loadDefinition}: those of the format that the file turns out to have. */
export interface LoadDefinitionOptions
  extends OpenApiOptions,
    CloudFormationOptions,
    TerraformOptions {}

/**
 * Reads a REST API from an OpenAPI document, a CloudFormation or SAM template, or a Terraform plan, as JSON or YAML,
 * and recognizes which it is. Every issue, and every error in a mapping template, then names the line and column of
 * the file. Other files that it refers to are read too.
 *
 * @example
 * const definition = await loadDefinition(new URL('./template.yaml', import.meta.url), {
 *   parameters: { Stage: 'prod' },
 * })
 *
 * @throws {DefinitionError} with every issue, when the file holds no REST API that can be deployed
 * @throws {Error} of `node:fs`, when it cannot be read
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
