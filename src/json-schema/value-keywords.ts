import { JavaObject, type Value } from '../java/value.ts'
import { JsonArray } from '../json/array.ts'
import { check } from './check.ts'
import type { Keywords } from './keyword.ts'
import { printValue } from './print-value.ts'
import { readItems } from './read-arguments.ts'
import { scalarId } from './value-ids.ts'
import { isAny, isArray, typeOf, valueTypes } from './value-types.ts'

/** The keywords for values of every type. */
export const valueKeywords: Keywords = {
  enum: (argument) => {
    if (!isArray(argument)) return []
    const containers = argument.items.filter(isContainer)
    const scalars = new Set(argument.items.filter((item) => !isContainer(item)).map(scalarId))
    return [
      check(
        isAny,
        (value, { ids }) =>
          isContainer(value)
            ? containers.some((item) => ids.of(item) === ids.of(value))
            : scalars.has(scalarId(value)),
        (value) =>
          `instance value (${printValue(value)}) not found in enum (possible values: ${printValue(argument)})`,
      ),
    ]
  },
  type: (argument) => {
    const named = typeof argument === 'string' ? [argument] : readItems(argument)
    const allowed = valueTypes.filter(
      (type) => named.includes(type) || (type === 'integer' && named.includes('number')),
    )
    if (allowed.length === 0) return []
    return [
      check(
        isAny,
        (value) => allowed.includes(typeOf(value)),
        (value) =>
          `instance type (${typeOf(value)}) does not match any allowed primitive type (allowed: ${printValue(new JsonArray([...allowed]))})`,
      ),
    ]
  },
}

function isContainer(value: Value): boolean {
  return value instanceof JavaObject
}
