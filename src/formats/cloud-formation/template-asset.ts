import type { DocumentNode } from '../document/node.ts'
import { isObject } from '../document/own-value.ts'

/** The file beside the template that the CDK notes for what it uploads at a deployment. */
export function assetOf(resource: DocumentNode): DocumentNode | undefined {
  return resource.child('Metadata')?.child('aws:asset:path')
}

/** The properties of a resource, with the file of its asset instead of the place that is uploaded to. */
export function propertiesOf(resource: DocumentNode): DocumentNode {
  const properties = resource.child('Properties') ?? resource.derive({ value: {} })
  const property = resource.child('Metadata')?.child('aws:asset:property')?.value
  const file = assetOf(resource)?.value
  return typeof property === 'string' && file && isObject(properties.value)
    ? properties.derive({ value: { ...properties.value, [property]: file } })
    : properties
}
