import type { DocumentNode } from '../document/node.ts'
import { isObjectOrList } from '../document/own-value.ts'
import type { SourceDocument } from '../document/source-document.ts'

/**
 * Returns the properties of a resource, with the local file of its CDK asset in place of the S3 location. `documents`
 * are the document of the resource's template and those that the template is nested in.
 */
export function propertiesOf(
  resource: DocumentNode,
  documents: readonly SourceDocument[],
): DocumentNode {
  const properties = resource.child('Properties') ?? resource.derive({ value: {} })
  const marked = resource.child('Metadata')?.child('aws:asset:property')?.value
  const property = typeof marked === 'string' ? marked : 'BodyS3Location'
  const key = properties.child(property)?.child('Key')
  const file = assetOf(resource) ?? (key && findAsset(key, documents))
  return file && isObjectOrList(properties.value)
    ? properties.derive({ value: { ...properties.value, [property]: file.value } })
    : properties
}

/**
 * Returns the node that names the template of a nested stack: the file of its CDK asset, or else its `TemplateURL` or
 * `Location`. Returns undefined when the stack names no template or, with a warning, when it is an application of the
 * Serverless Application Repository.
 */
export function templateOf(
  stack: DocumentNode,
  documents: readonly SourceDocument[],
): DocumentNode | undefined {
  const properties = stack.child('Properties')
  const name = properties?.child('TemplateURL') ?? properties?.child('Location')
  if (isObjectOrList(name?.value)) {
    name.warn(
      'unreadable-file',
      'Left out an application of the Serverless Application Repository: only local files are read.',
    )
    return undefined
  }
  return assetOf(stack) ?? (name && findAsset(name, documents)) ?? name
}

/** Returns the path of the local file that the CDK uploads for a resource at deployment; undefined when it has none. */
function assetOf(resource: DocumentNode): DocumentNode | undefined {
  return resource.child('Metadata')?.child('aws:asset:path')
}

/**
 * Finds the path of the local file that the CDK uploads to an S3 key or URL: reads the manifest that the CDK writes
 * beside the template of each stack. Returns undefined when no manifest lists that key.
 */
function findAsset(
  location: DocumentNode,
  documents: readonly SourceDocument[],
): DocumentNode | undefined {
  const url = `/${location.value}`
  for (const { file = '', open } of documents) {
    const [, stack] = /([^/\\]+)\.template\.\w+$/.exec(file) ?? []
    const document = stack === undefined ? undefined : open?.(`${stack}.assets.json`)
    const manifest = document && location.derive({ document, path: [], value: document.value })
    const assets = manifest?.child('files')?.entries() ?? []
    for (const [, asset] of assets) {
      const destinations = asset.child('destinations')?.entries() ?? []
      const keys = destinations.map(([, destination]) => destination.child('objectKey')?.value)
      if (keys.some((key) => url.endsWith(`/${key}`))) return asset.child('source')?.child('path')
    }
  }
  return undefined
}
