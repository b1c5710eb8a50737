import type { TemplateOptions } from '../formats/cloud-formation/template-values.ts'
import type { SourceDocument } from '../formats/document/source-document.ts'
import { readDefinition } from '../formats/read-definition.ts'
import type { TerraformOptions } from '../formats/terraform/assemble-terraform.ts'
import { readTerraformSource } from '../formats/terraform/read-terraform-source.ts'
import type { RestApiDefinition } from '../model/rest-api-definition.ts'
import { type OpenedTerraform, openTerraform, openTerraformDocument } from './open-terraform.ts'

type Options = TerraformOptions &
  TemplateOptions & { readonly onFile?: ((path: string) => void) | undefined }

/** Reads the REST API of the Terraform module in a folder, or of the module that a file is part of. */
export async function loadTerraform(path: string, options: Options): Promise<RestApiDefinition> {
  return read(await openTerraform(path, options.onFile), options)
}

/** Reads the REST API of a document that is a whole Terraform module in its JSON syntax, as tools synthesise it. */
export function loadTerraformDocument(
  document: SourceDocument,
  options: Options,
): RestApiDefinition {
  return read(openTerraformDocument(document), options)
}

function read({ document, source }: OpenedTerraform, options: Options): RestApiDefinition {
  return readDefinition('terraform', document, (root) => readTerraformSource(root, source, options))
}
