import type { RestApiDefinition } from '../model/rest-api-definition.ts'
import {
  type CloudFormationOptions,
  readCloudFormation,
} from './cloud-formation/read-cloud-formation.ts'
import { readDefinition } from './read-definition.ts'

/**
 * Reads a REST API from a CloudFormation template as data: written by hand, by SAM, by the CDK (`cdk synth`) or by the
 * Serverless Framework. The template is not changed. What only a deployment knows has a placeholder, with a warning in
 * `definition.source.issues`, unless the options give its value.
 *
 * @example
 * const definition = fromCloudFormation(template, {
 *   parameters: { Stage: 'prod' },
 *   resolve: { 'PetsTable.Arn': 'arn:aws:dynamodb:eu-west-1:123456789012:table/pets' },
 * })
 *
 * @throws {DefinitionError} with every issue, when there is no REST API or it cannot be deployed
 */
export function fromCloudFormation(
  template: unknown,
  options: CloudFormationOptions = {},
): RestApiDefinition {
  return readDefinition('cloudformation', { value: template }, (root) =>
    readCloudFormation(root, options),
  )
}
