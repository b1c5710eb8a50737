import { isObjectOrList, ownValue } from './document/own-value.ts'
import { recognizeFormat } from './recognize-format.ts'

/**
 * Returns whether a document is Terraform source in JSON, as a file `.tf.json` or what the CDK for Terraform and Wing
 * synthesise.
 */
export function isTerraformSource(document: unknown): boolean {
  if (recognizeFormat(document)) return false
  const resources = ownValue(document, 'resource')
  const types = isObjectOrList(resources) ? Object.keys(resources) : []
  return types.some((type) => type.startsWith('aws_'))
}
