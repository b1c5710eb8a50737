import type { DefinitionNode } from './definition-node.ts'

/** Reports a key of a template or model map when it is neither a content type nor `$default`. */
export function checkContentType(node: DefinitionNode, contentType: string): void {
  if (contentType !== '$default' && !/^[^\s/]+\/[^\s/;]+(\s*;.*)?$/.test(contentType))
    node.refuse(
      'invalid-content-type',
      `Validation Result: warnings : [], errors : [Invalid content type specified: ${contentType}]`,
    )
}
