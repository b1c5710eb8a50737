import type { RestApiDefinition } from '../model/rest-api-definition.ts'
import { readDefinition } from './read-definition.ts'
import { readTerraform, type TerraformOptions } from './terraform/read-terraform.ts'

/**
 * Reads a REST API from the JSON that `terraform show -json` prints for a plan or a state, given as data. Never changes
 * the data. Warns in `definition.source.issues` of each value that Terraform knows only after applying the plan.
 *
 * @example
 * // terraform plan -out plan && terraform show -json plan > plan.json
 * const definition = fromTerraform(plan, { restApi: 'aws_api_gateway_rest_api.pets' })
 *
 * @throws {DefinitionError} with every issue, when the plan has no REST API or API Gateway would refuse it
 */
export function fromTerraform(plan: unknown, options: TerraformOptions = {}): RestApiDefinition {
  return readDefinition('terraform', { value: plan }, (root) => readTerraform(root, options))
}
