import type { DocumentNode } from '../document/node.ts'
import { EvaluationError } from '../hcl/evaluation-error.ts'
import {
  hasUnknown,
  isList,
  isMap,
  isUnknown,
  LazyObject,
  membersOf,
  toInteger,
  toText,
  type Value,
} from '../hcl/value.ts'
import type { Block } from './blocks.ts'

/** Names that only the arguments of one instance have: `each`, `count`. */
export type InstanceScope = ReadonlyMap<string, Value>

/** One of the instances that `count` or `for_each` make of a block; the only one of a block without them. */
export interface Instance {
  readonly block: Block
  /** Key in the collection of `for_each`, or number of `count`; undefined for the only instance. */
  readonly key?: string | number
  /** End of the instance's address: `["pets"]`, `[0]`, or empty. */
  readonly index: string
  readonly names: InstanceScope
}

/** Largest number of instances that are made of a block. */
const mostInstances = 1000

/**
 * Reads the instances of a block; `evaluate` evaluates its `count` or `for_each`. A value that Terraform refuses there
 * is an error.
 */
export function readInstances(
  block: Block,
  evaluate: (node: DocumentNode) => Value,
): readonly Instance[] {
  try {
    return read(block, evaluate)
  } catch (error) {
    if (!(error instanceof EvaluationError)) throw error
    const name = block.argument('count') ? 'count' : 'for_each'
    const place = block.argument(name) ?? block.node
    place.refuse('invalid-expression', `Cannot use the value of ${name}: ${error.message}`)
    return []
  }
}

function read(block: Block, evaluate: (node: DocumentNode) => Value): readonly Instance[] {
  const single: Instance = { block, index: '', names: new Map() }
  const count = block.argument('count')
  const collection = block.argument('for_each')
  if (count) {
    const value = evaluate(count)
    const numbered = (key: number): Instance => {
      const index = value.derive({ value: key, pieces: [] })
      return toInstance(block, key, 'count', new Map([['index', index]]))
    }
    if (hasUnknown(value)) {
      value.warn(
        'unknown-value',
        `Only a deployment knows count, ${value.unknowns.join(', ')}: one is taken.`,
      )
      return [numbered(0)]
    }
    const total = toCount(value)
    return isTooMany(total, count) ? [] : Array.from({ length: total }, (_, key) => numbered(key))
  }
  if (!collection) return [single]
  const value = evaluate(collection)
  const isKnown = (isList(value) || isMap(value)) && !(value.value instanceof LazyObject)
  if (isUnknown(value) || !isKnown) {
    const name = value.unknowns.join(', ') || 'the value'
    value.warn('unknown-value', `Only a deployment knows for_each, ${name}: the block is left out.`)
    return []
  }
  const members = membersOf(value)
  if (isTooMany(members.length, collection)) return []
  return members.map(([key, member]) => {
    // The items of a set are their own keys.
    const name = isList(value)
      ? member.derive({ value: toText(member) })
      : member.derive({ value: key, pieces: [] })
    return toInstance(
      block,
      String(name.value),
      'each',
      new Map([
        ['key', name],
        ['value', member],
      ]),
    )
  })
}

/** Returns whether a number of instances is too large or none at all, which it reports. */
function isTooMany(total: number, node: DocumentNode): boolean {
  if (total <= mostInstances) return false
  node.refuse('value-too-large', `A block has more than ${mostInstances} instances.`)
  return true
}

function toCount(value: Value): number {
  if (typeof value.value === 'boolean') return Number(value.value)
  return value.value === null ? 1 : toInteger(value)
}

function toInstance(
  block: Block,
  key: string | number,
  name: 'count' | 'each',
  members: ReadonlyMap<string, Value>,
): Instance {
  const object = block.node.derive({ value: new LazyObject((member) => members.get(member)) })
  return { block, key, index: `[${JSON.stringify(key)}]`, names: new Map([[name, object]]) }
}
