import { isObjectOrList } from '../document/own-value.ts'
import { kindOf } from './collection.ts'
import { printGeneral } from './number-text.ts'
import { compareNumbers, isNumber, toBig } from './numbers.ts'
import { areEqual } from './operators.ts'
import type { Session } from './scope.ts'
import { membersOf, sortTexts, type Value } from './value.ts'

/**
 * Returns the items of a set of values of one type: each once, in Terraform's order. Texts come in the order of their
 * characters, numbers by size, `false` before `true`, null last.
 *
 * @example
 * toSetItems([b, a, b], session) // [a, b]
 */
export function toSetItems(items: readonly Value[], session: Session): Value[] {
  const unique = distinct(items, session)
  const keys = new Map(unique.map((item) => [item, printKey(item)]))
  const order = new Map(sortTexts([...new Set(keys.values())]).map((key, index) => [key, index]))
  const rank = (item: Value): number => order.get(keys.get(item) ?? '') ?? 0
  return unique.sort((one, other) => {
    session.countStep()
    if (one.value === null || other.value === null) {
      return Number(one.value === null) - Number(other.value === null)
    }
    return isNumber(one.value) && isNumber(other.value)
      ? compareNumbers(one.value, other.value)
      : rank(one) - rank(other)
  })
}

/** Leaves out items that equal an earlier one. */
export function distinct(items: readonly Value[], session: Session): Value[] {
  // Equal values have equal keys: only those are compared, of which there are few among thousands.
  const found = new Map<string, Value[]>()
  return items.filter((item) => {
    const key = `${typeof item.value} ${printKey(item)}`
    const others = found.get(key) ?? []
    if (others.some((other) => areEqual(item, other, session))) return false
    found.set(key, [...others, item])
    return true
  })
}

/** Prints a value as the text by which Terraform sorts the items of a set that are not numbers. */
function printKey(node: Value): string {
  const { value } = node
  if (value === null) return '~'
  if (typeof value === 'boolean') return value ? 'T' : 'F'
  if (isNumber(value)) return printGeneral(toBig(value), 10)
  if (!isObjectOrList(value)) return String(value)
  const inner = (member: Value): string =>
    typeof member.value === 'string' ? JSON.stringify(member.value) : printKey(member)
  const members = membersOf(node)
  const kind = kindOf(value)
  if (kind === 'map') {
    return `{${members.map(([key, one]) => `${JSON.stringify(key)}:${inner(one)};`).join('')}}`
  }
  const [open, close] = kind ? ['[', ']'] : ['<', '>']
  return `${open}${members.map(([, one]) => `${inner(one)};`).join('')}${close}`
}
