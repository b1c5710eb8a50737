import { isObjectOrList } from './own-value.ts'

/** Shows a value in a message: lists and objects without their members, long texts by their first 60 characters. */
export function describeValue(value: unknown): string {
  if (isObjectOrList(value)) return Array.isArray(value) ? '[…]' : '{…}'
  const text = String(value)
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
