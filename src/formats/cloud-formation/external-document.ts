import type { DocumentNode } from '../document/node.ts'
import { isObjectOrList } from '../document/own-value.ts'

/** Keys whose values are data of the API, in which `Ref` is no function. */
const data = /^(examples?|default|enum|properties)$/

/**
 * Returns the node of an OpenAPI document that API Gateway reads from S3, in which no intrinsic function is run; warns
 * of each function in it. `property` names the property that refers to the document, and `inline` the one that holds a
 * document in the template.
 */
export function openExternalDocument(
  root: DocumentNode,
  property: string,
  inline: string,
): DocumentNode {
  const reading = { ...root.reading, resolve: undefined, expand: undefined }
  const document = root.derive({ reading })
  const seen = new Set<unknown>()
  const search = (node: DocumentNode, isData: boolean): void => {
    if (!isObjectOrList(node.value) || seen.has(node.value)) return
    seen.add(node.value)
    const [name = '', ...others] = Object.keys(node.value)
    const isRef = name === 'Ref' && !isData && typeof node.child(name)?.value === 'string'
    if (others.length === 0 && (isRef || name.startsWith('Fn::'))) {
      node.warn(
        'unknown-function',
        `Intrinsic functions are not supported in external OpenApi files referenced by ${property}. Use ${inline} with Fn::Transform: { Name: AWS::Include, Parameters: { Location: … } }.`,
      )
      return
    }
    for (const key of Object.keys(node.value)) {
      const child = node.child(Array.isArray(node.value) ? Number(key) : key)
      if (child) search(child, isData || data.test(key))
    }
  }
  search(document, false)
  return document
}
