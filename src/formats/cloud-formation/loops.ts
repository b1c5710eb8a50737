import { scalar } from '../document/field-readers.ts'
import { replaceInText } from '../document/join-texts.ts'
import type { DocumentNode, LoopMember, Reading } from '../document/node.ts'
import { isObjectOrList, ownValue } from '../document/own-value.ts'

/** Values of the loops that a part of a template stands in, by the name of the loop's variable. */
export type LoopVariables = ReadonlyMap<string, string>

/** The loops of a template as its nodes run them. */
export interface Loops {
  /** Variables of the loops around the node that is read. */
  readonly variables: LoopVariables
  /** Whether the template has the transform by which CloudFormation runs loops. */
  readonly isDeclared: boolean
  /** Number of turns and members that the loops of the template may still make. */
  readonly budget: { left: number }
  /** Creates the rules by which the body of a loop is read. */
  readonly enter: (variables: LoopVariables) => Pick<Reading, 'resolve' | 'expand'>
}

/** Maximum number of turns and members of a template's loops: loops in loops multiply them. */
export const longestLoops: number = 10_000

const prefix = 'Fn::ForEach::'
const transform = 'AWS::LanguageExtensions'

/** Returns whether a template declares the transform by which CloudFormation runs loops. */
export function declaresLoops(template: unknown): boolean {
  return [ownValue(template, 'Transform')]
    .flat()
    .some((entry) => entry === transform || ownValue(entry, 'Name') === transform)
}

/**
 * Runs the loops of an object (`Fn::ForEach::Name`), and puts the values of the loops around it into its keys. Returns
 * where each member stands in the document, by its key; undefined when there is nothing to run.
 */
export function expandLoops(
  node: DocumentNode,
  loops: Loops,
): ReadonlyMap<string, LoopMember> | undefined {
  const keys = isObjectOrList(node.value) ? Object.keys(node.value) : []
  if (loops.variables.size === 0 && !keys.some((key) => key.startsWith(prefix))) return undefined
  const members = new Map<string, LoopMember>()
  for (const key of keys) {
    if (!key.startsWith(prefix)) members.set(fill(key, loops.variables), { home: node, key })
    else for (const body of runLoop(node, key, loops)) addMembers(body, members, loops.budget)
  }
  return members
}

/** Puts the values of loops into a text that names their variables, also by `Ref`; returns other nodes unchanged. */
export function fillVariables(node: DocumentNode, variables: LoopVariables): DocumentNode {
  if (variables.size === 0) return node
  const name = ownValue(node.value, 'Ref')
  const value = typeof name === 'string' ? variables.get(name) : undefined
  if (value !== undefined) {
    const piece = { start: 0, node: node.derive({ value: name }), offset: 0, replaces: true }
    return node.derive({ value, pieces: [piece] })
  }
  return replaceInText(node, variable, (match) => {
    const filled = fill(match[0], variables)
    if (filled === match[0]) return undefined
    const piece = { start: 0, node, offset: match.index, replaces: true }
    return [node.derive({ value: filled, pieces: [piece] })]
  })
}

/** Matches `${Name}`, which stands for the value of a variable, and `&{Name}`, for its letters and digits only. */
const variable = /([$&])\{(\w+)\}/g

function fill(text: string, variables: LoopVariables): string {
  return text.replace(variable, (match, sign: string, name: string) => {
    const value = variables.get(name)
    return (sign === '&' ? value?.replace(/[^a-z\d]/gi, '') : value) ?? match
  })
}

/** Returns the body of a loop once for each value; empty, with a warning, when the loop cannot be run. */
function runLoop(
  node: DocumentNode,
  key: string,
  { isDeclared, variables, budget, enter }: Loops,
): DocumentNode[] {
  const value = ownValue(node.value, key)
  const loop = node.derive({ path: [...node.path, key], value, pieces: [] })
  if (!isDeclared) {
    loop.warn('unknown-function', `CloudFormation runs loops only with 'Transform: ${transform}'.`)
  }
  const name = loop.child(0)?.value
  const values = loop.child(1)
  const body = loop.child(2)
  if (typeof name !== 'string' || !Array.isArray(values?.value) || !isObjectOrList(body?.value)) {
    loop.warn(
      'unknown-function',
      `Left out '${key}': expected [variable, list of values, { key: member }], with all values known.`,
    )
    return []
  }
  return values.items().flatMap((item) => {
    if (!spend(budget, loop)) return []
    const inner = new Map([...variables, [name, scalar(item) ?? '']])
    return [body.derive({ reading: { ...body.reading, ...enter(inner) } })]
  })
}

/** Adds the members that one turn of a loop makes. */
function addMembers(
  body: DocumentNode,
  members: Map<string, LoopMember>,
  budget: Loops['budget'],
): void {
  for (const key of body.keys()) {
    if (spend(budget, body)) members.set(key, { home: body, key })
  }
}

/** Takes one turn or member from the budget; false, with one error for all loops, when nothing is left. */
function spend(budget: Loops['budget'], at: DocumentNode): boolean {
  budget.left -= 1
  if (budget.left === -1) {
    at.refuse('value-too-large', `The loops make more than ${longestLoops} members.`)
  }
  return budget.left >= 0
}
