import type { RestApiDefinition } from '../model/rest-api-definition.ts'
import { checkReaderOptions } from './check-reader-options.ts'
import {
  type CloudFormationOptions,
  readCloudFormation,
} from './cloud-formation/read-cloud-formation.ts'
import { readDefinition } from './read-definition.ts'
import { readInput } from './read-input.ts'

/**
 * Reads a REST API from a CloudFormation template, given as data or JSON text: written by hand, for SAM, or by the CDK
 * (`cdk synth`) or the Serverless Framework. Never changes the template. Where only a deployment knows a value and the
 * options do not give it, its name takes its place, with a warning in `definition.source.issues`.
 *
 * @example
 * const definition = fromCloudFormation(template, {
 *   parameters: { Stage: 'prod' },
 *   resolve: { 'PetsTable.Arn': 'arn:aws:dynamodb:eu-west-1:123456789012:table/pets' },
 * })
 *
 * @throws {DefinitionError} with every issue, when the template has no REST API or CloudFormation would refuse it, or
 *   when it is text that is not JSON or has another format
 * @throws {TypeError} for an unknown option, and for what is no document: a promise, a module, or a definition that was
 *   already read
 */
export function fromCloudFormation(
  template: unknown,
  options: CloudFormationOptions = {},
): RestApiDefinition {
  checkReaderOptions('fromCloudFormation', options)
  return readDefinition('cloudformation', readInput('cloudformation', template), (root) =>
    readCloudFormation(root, options),
  )
}
