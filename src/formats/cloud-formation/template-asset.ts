import type { DocumentNode } from '../document/node.ts'
import { isObjectOrList } from '../document/own-value.ts'

/** Returns the path of the local file that the CDK uploads for a resource at deployment; undefined when it has none. */
export function assetOf(resource: DocumentNode): DocumentNode | undefined {
  return resource.child('Metadata')?.child('aws:asset:path')
}

/** Returns the properties of a resource, with the local file of its CDK asset in place of the S3 location. */
export function propertiesOf(resource: DocumentNode): DocumentNode {
  const properties = resource.child('Properties') ?? resource.derive({ value: {} })
  const property = resource.child('Metadata')?.child('aws:asset:property')?.value
  const file = assetOf(resource)?.value
  return typeof property === 'string' && file && isObjectOrList(properties.value)
    ? properties.derive({ value: { ...properties.value, [property]: file } })
    : properties
}
