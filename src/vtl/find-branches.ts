import type { IfStatement } from './ast.ts'

/**
 * Finds the offsets at which the branches of a template start, in any part of its syntax tree: each `#if`, `#elseif` and
 * `#else`, and the `#end` of an #if without `#else`.
 */
export function findBranches(node: unknown): readonly number[] {
  if (typeof node !== 'object' || node === null) return []
  const { branches = [], otherwiseOffset }: Partial<IfStatement> = node
  const own = otherwiseOffset === undefined ? [] : [...branches, { offset: otherwiseOffset }]
  return [...own.map(({ offset }) => offset), ...Object.values(node).flatMap(findBranches)]
}
