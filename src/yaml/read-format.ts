import {
  type CloudFormationOptions,
  readCloudFormation,
} from '../formats/cloud-formation/read-cloud-formation.ts'
import type { SourceDocument } from '../formats/document/source-document.ts'
import type { OpenApiOptions } from '../formats/open-api/read-open-api.ts'
import { readOpenApiTemplate } from '../formats/open-api/terraform-placeholders.ts'
import { readDefinition } from '../formats/read-definition.ts'
import { recognizeFormat } from '../formats/recognize-format.ts'
import type { TerraformOptions } from '../formats/terraform/assemble-terraform.ts'
import { readTerraform } from '../formats/terraform/read-terraform.ts'
import type { RestApiDefinition } from '../model/rest-api-definition.ts'

const unknownFormat =
  "Unknown format. Expected 'paths' (OpenAPI), 'Resources' (CloudFormation, SAM), 'planned_values' or 'resource' (Terraform)"

/** Options of all formats together; options of a format other than the document's have no effect. */
export interface FormatOptions extends OpenApiOptions, CloudFormationOptions, TerraformOptions {}

/**
 * Reads a definition from a document, whose keys tell its format: an OpenAPI document, a CloudFormation or SAM
 * template, or a Terraform plan or state.
 *
 * @throws {DefinitionError} with every issue, also for a document of an unknown format
 */
export function readFormat(document: SourceDocument, options: FormatOptions): RestApiDefinition {
  const format = recognizeFormat(document.value)
  return readDefinition(format ?? 'openapi', document, (root) => {
    if (format === 'cloudformation') return readCloudFormation(root, options)
    if (format === 'terraform') return readTerraform(root, options)
    if (format === 'openapi') return readOpenApiTemplate(root, options)
    root.refuse('unknown-format', unknownFormat)
    return { resources: {} }
  })
}
