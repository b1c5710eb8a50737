import type { RestApiDefinition } from '../model/rest-api-definition.ts'
import { checkReaderOptions } from './check-reader-options.ts'
import { readDefinition } from './read-definition.ts'
import { readInput } from './read-input.ts'
import type { TerraformOptions } from './terraform/assemble-terraform.ts'
import { readTerraform } from './terraform/read-terraform.ts'

/**
 * Reads a REST API from the JSON that `terraform show -json` prints for a plan or a state, given as data or text. Never
 * changes the data. Warns in `definition.source.issues` of each value that Terraform knows only after applying the
 * plan.
 *
 * @example
 * // terraform plan -out plan && terraform show -json plan > plan.json
 * const definition = fromTerraform(plan, { restApi: 'aws_api_gateway_rest_api.pets' })
 *
 * @throws {DefinitionError} with every issue, when the plan has no REST API or API Gateway would refuse it, or when it
 * is text that is not JSON or has another format
 * @throws {TypeError} for an unknown option, and for what is no document: a promise, a module, or a definition that was
 *   already read
 */
export function fromTerraform(plan: unknown, options: TerraformOptions = {}): RestApiDefinition {
  checkReaderOptions('fromTerraform', options)
  return readDefinition('terraform', readInput('terraform', plan), (root) =>
    readTerraform(root, options),
  )
}
