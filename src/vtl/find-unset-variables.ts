import { locate, type Position } from '../code-frame.ts'
import { parseTemplate } from './parse-template.ts'
import { TemplateSource } from './template-source.ts'

/** Variable that a template reads and nothing sets, with the place of its first reference. */
export interface UnsetVariable extends Position {
  readonly name: string
}

/** Variables that Velocity itself sets in loops. */
const loopVariables = ['foreach', 'velocityCount', 'velocityHasNext']

/**
 * Finds the variables that a template reads and nothing sets: neither the `known` ones, nor a #set, #foreach or #define
 * anywhere in it. The template must be one that Velocity accepts.
 *
 * @example
 * findUnsetVariables('$inputt.body', ['input']) // [{ name: 'inputt', offset: 0, … }]
 */
export function findUnsetVariables(source: string, known: readonly string[]): UnsetVariable[] {
  const read = new Set<string>()
  const set = new Set([...known, ...loopVariables])
  // A list of nodes to visit instead of recursion: the nesting of a template may be deep.
  const nodes: unknown[] = [parseTemplate(new TemplateSource(source))]
  for (const node of nodes) {
    if (typeof node !== 'object' || node === null) continue
    const members: Readonly<Record<string, unknown>> = { ...node }
    const { type, name, variable, target } = members
    if (type === 'Reference' && members['escapedText'] === undefined) read.add(String(name))
    if (type === 'Foreach') set.add(String(variable))
    if (type === 'Define') set.add(String(name))
    if (type === 'SetDirective' && isPlain(target)) {
      set.add(target.assignedName)
      nodes.push(members['value'])
    } else nodes.push(...Object.values(members))
  }
  return [...read]
    .filter((name) => !set.has(name))
    .map((name) => ({ name, ...locate(source, offsetOf(name, source)) }))
    .sort((one, other) => one.offset - other.offset)
}

/** Returns whether the target of a #set is a variable without a property or an index. */
function isPlain(target: unknown): target is { readonly assignedName: string } {
  const steps = Reflect.get(Object(target), 'steps')
  return Array.isArray(steps) && steps.length === 0
}

function offsetOf(name: string, source: string): number {
  return Math.max(0, source.search(new RegExp(`(?<!\\\\)\\$!?\\{?${name}(?![\\w-])`)))
}
