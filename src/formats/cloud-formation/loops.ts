import { scalar } from '../document/field-readers.ts'
import { replaceInText } from '../document/join-texts.ts'
import type { DocumentNode, LoopMember, Reading } from '../document/node.ts'
import { isObjectOrList, ownValue } from '../document/own-value.ts'

/** Current value of each loop (`Fn::ForEach`) around a part of a template, by the name of the loop's variable. */
export type LoopVariables = ReadonlyMap<string, string>

/** State and rules by which the nodes of a template run its loops (`Fn::ForEach`). */
export interface Loops {
  /** Current values of the loops around the node that is read, by the names of their variables. */
  readonly variables: LoopVariables
  /** Whether the template declares `AWS::LanguageExtensions`, the transform by which CloudFormation runs loops. */
  readonly isDeclared: boolean
  /** Number (`left`) of turns and members that all loops of the template together may still make. */
  readonly budget: { left: number }
  /** Creates the rules for reading the body of a loop while the loop variables have the given values. */
  readonly enter: (variables: LoopVariables) => Pick<Reading, 'resolve' | 'expand'>
}

/** Maximum number of turns and members of all loops of a template together: nested loops multiply their turns. */
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
 * Runs the loops among the members of an object (`Fn::ForEach::Name`), and replaces the variables of the loops around
 * the object in its keys. Returns where each resulting member stands in the document, by key; undefined when the object
 * has no loop and stands in none.
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

/**
 * Replaces loop variables in the text of a node, or a `Ref` to one, by their values; returns any other node unchanged.
 */
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

/**
 * Matches a loop variable in a text: `${Name}` stands for its value, `&{Name}` for only the letters and digits of its
 * value.
 */
const variable = /([$&])\{(\w+)\}/g

function fill(text: string, variables: LoopVariables): string {
  return text.replace(variable, (match, sign: string, name: string) => {
    const value = variables.get(name)
    return (sign === '&' ? value?.replace(/[^a-z\d]/gi, '') : value) ?? match
  })
}

/**
 * Returns the body of a loop once for each value in the loop's list; an empty list, with a warning, when the loop is
 * malformed or its values are unknown.
 */
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

/** Adds the members that one turn of a loop makes to `members`, until the budget of all loops is used up. */
function addMembers(
  body: DocumentNode,
  members: Map<string, LoopMember>,
  budget: Loops['budget'],
): void {
  for (const key of body.keys()) {
    if (spend(budget, body)) members.set(key, { home: body, key })
  }
}

/**
 * Takes one turn or member from the budget of all loops; returns false when none is left, with an error the first time.
 */
function spend(budget: Loops['budget'], at: DocumentNode): boolean {
  budget.left -= 1
  if (budget.left === -1) {
    at.refuse('value-too-large', `The loops make more than ${longestLoops} members.`)
  }
  return budget.left >= 0
}
