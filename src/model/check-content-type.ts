import type { DefinitionNode } from './definition-node.ts'

/** Reports a key of a map of templates or models that is not a content type. */
export function checkContentType(node: DefinitionNode, contentType: string): void {
  if (contentType !== '$default' && !/^[^\s/]+\/[^\s/;]+(\s*;.*)?$/.test(contentType))
    node.refuse(
      'invalid-content-type',
      `Validation Result: warnings : [], errors : [Invalid content type specified: ${contentType}]`,
    )
}
