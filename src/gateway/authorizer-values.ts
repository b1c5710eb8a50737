import type { PlainObject, PlainValue } from '../mapping/plain-value.ts'
import { isObject } from '../model/is-object.ts'

/**
 * Turns the values of `$context.authorizer` into texts, so that `false` is the text `false`, which Velocity takes for
 * true (developer guide: "the stringified value"). A member that is null or undefined is absent. The claims of a user
 * pool stay an object whose values are texts.
 *
 * @example
 * stringifyAuthorizer({ admin: false, level: 5, claims: { groups: ['a', 'b'] } })
 * // { admin: 'false', level: '5', claims: { groups: 'a,b' } }
 */
export function stringifyAuthorizer(authorizer: PlainObject): PlainObject {
  return mapMembers(authorizer, (value, name) =>
    name === 'claims' && isObject(value) ? mapMembers(value, toClaim) : toText(value),
  )
}

/** Turns a claim into text; a list, such as the user's groups, is joined by commas (measured by others on AWS). */
function toClaim(value: PlainValue): string {
  return Array.isArray(value) ? value.join() : toText(value)
}

function toText(value: PlainValue): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

function mapMembers(
  object: PlainObject,
  change: (value: PlainValue, name: string) => PlainValue,
): PlainObject {
  return Object.fromEntries(
    Object.entries(object).flatMap(([name, value]) =>
      value === undefined || value === null ? [] : [[name, change(value, name)]],
    ),
  )
}
