import { isObjectOrList } from '../document/own-value.ts'
import { kindOf } from './collection.ts'
import { printGeneral } from './number-text.ts'
import { compareNumbers, isNumber, toBig } from './numbers.ts'
import { areEqual } from './operators.ts'
import type { Session } from './scope.ts'
import { isUnknown, membersOf, sortTexts, type Value } from './value.ts'

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
  const texts = new Set<string>()
  const found: Value[] = []
  for (const item of items) {
    // Texts, of which there may be thousands, are compared at once.
    if (typeof item.value === 'string' && !isUnknown(item)) {
      if (texts.has(item.value)) continue
      texts.add(item.value)
    } else if (found.some((other) => areEqual(item, other, session))) continue
    found.push(item)
  }
  return found
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
