import type { RestApiDefinition } from '../model/rest-api-definition.ts'
import { readDefinition } from './read-definition.ts'
import { readTerraform, type TerraformOptions } from './terraform/read-terraform.ts'

/**
 * Reads a REST API from what `terraform show -json` prints for a plan or a state, as data. It is not changed. What is
 * known only after the plan is applied is in `definition.source.issues`.
 *
 * @example
 * // terraform plan -out plan && terraform show -json plan > plan.json
 * const definition = fromTerraform(plan, { restApi: 'aws_api_gateway_rest_api.pets' })
 *
 * @throws {DefinitionError} with every issue, when there is no REST API or it cannot be deployed
 */
export function fromTerraform(plan: unknown, options: TerraformOptions = {}): RestApiDefinition {
  return readDefinition('terraform', { value: plan }, (root) => readTerraform(root, options))
}
