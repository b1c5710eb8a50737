import type { DefinitionNode } from './definition-node.ts'
import { describeInvalidMapping } from './invalid-mapping.ts'

/** Reads a parameter mapping, target -> source; reports a target that does not match the pattern. */
export function readParameters(node: DefinitionNode, target: RegExp): ReadonlyMap<string, string> {
  return node.map((source, name) => {
    if (!target.test(name))
      source.refuse('invalid-mapping-expression', describeInvalidMapping(name))
    return source.string()
  })
}
