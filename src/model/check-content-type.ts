import type { DefinitionNode } from './definition-node.ts'

/** Reports a key of a template or model map that is no content type. */
export function checkContentType(node: DefinitionNode, contentType: string): void {
  if (contentType !== '$default' && !/^[^\s/]+\/[^\s/;]+(\s*;.*)?$/.test(contentType))
    node.refuse(
      'invalid-content-type',
      `Validation Result: warnings : [], errors : [Invalid content type specified: ${contentType}]`,
    )
}
