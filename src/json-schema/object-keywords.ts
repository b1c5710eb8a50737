import type { JavaMap } from '../java/map.ts'
import { JsonArray } from '../json/array.ts'
import { check } from './check.ts'
import type { Check, Dependency, Keywords } from './keyword.ts'
import { printValue } from './print-value.ts'
import { readMembers, readNames } from './read-arguments.ts'
import { isObject } from './value-types.ts'

/**
 * The keywords for objects, without `properties` and the like: their schemas are applied to the members when these are
 * visited.
 */
export const objectKeywords: Keywords = {
  additionalProperties: (argument, schema) => {
    if (argument !== false) return []
    const properties = schema.get('properties')
    const patterns = readMembers(schema.get('patternProperties')).map(([name]) => new RegExp(name))
    return [
      checkNames(
        (object) =>
          readMembers(object)
            .map(([name]) => name)
            .filter((name) => !(isObject(properties) && properties.has(name)))
            .filter((name) => !patterns.some((pattern) => pattern.test(name))),
        (names) => `object instance has properties which are not allowed by the schema: ${names}`,
      ),
    ]
  },
  dependencies: (argument) => {
    const dependencies = readMembers(argument)
    return [
      ...dependencies.map(([name, value]) => {
        const needed = readNames(value)
        return checkNames(
          (object) => (object.has(name) ? missingIn(object, needed) : []),
          (missing) =>
            `property "${name}" of object has missing property dependencies (schema requires ${printNames(needed)}; missing: ${missing})`,
        )
      }),
      ...dependencies.map(([name, schema]): Dependency => ({ kind: 'dependency', name, schema })),
    ]
  },
  required: (argument) => {
    const required = readNames(argument)
    return [
      checkNames(
        (object) => missingIn(object, required),
        (missing) => `object has missing required properties (${missing})`,
      ),
    ]
  },
}

/** Creates a check that an object fails when `find` returns any names; `describe` gets these names printed as JSON. */
function checkNames(
  find: (object: JavaMap) => readonly string[],
  describe: (names: string) => string,
): Check {
  return check(
    isObject,
    (object) => find(object).length === 0,
    (object) => describe(printNames(find(object))),
  )
}

function missingIn(object: JavaMap, names: readonly string[]): readonly string[] {
  return names.filter((name) => !object.has(name))
}

function printNames(names: readonly string[]): string {
  return printValue(new JsonArray([...names]))
}
