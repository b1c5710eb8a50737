import { isObjectOrList } from '../document/own-value.ts'
import { toRecord } from '../document/to-record.ts'
import { kindOf, toCollection } from './collection.ts'
import { convertValue, unifyValues } from './convert-type.ts'
import { decodeCsv } from './decode-csv.ts'
import { EvaluationError } from './evaluation-error.ts'
import type { FunctionTable, HclFunction } from './function-table.ts'
import { areEqual } from './operators.ts'
import type { Session } from './scope.ts'
import { distinct } from './set-items.ts'
import { splitGraphemes } from './split-graphemes.ts'
import {
  hasUnknown,
  isList,
  isMap,
  isResourceId,
  itemsOf,
  LazyObject,
  memberOf,
  membersOf,
  sortTexts,
  toBoolean,
  toInteger,
  toText,
  type Value,
} from './value.ts'

type Call = HclFunction['call']

/* @__NO_SIDE_EFFECTS__ */
function known(call: Call): HclFunction {
  return { takesUnknown: 'none', call }
}

/* @__NO_SIDE_EFFECTS__ */
function shallow(call: Call): HclFunction {
  return { takesUnknown: 'members', call }
}

function first(args: readonly Value[]): Value {
  const [value] = args
  if (!value) throw new EvaluationError('Expected an argument.')
  return value
}

function flatten(list: Value): Value[] {
  return itemsOf(list).flatMap((item) => (isList(item) ? flatten(item) : [item]))
}

/** Returns the items of a list, which get one type. */
function unifiedItems(list: Value | undefined, session: Session): readonly Value[] {
  return unifyValues(list ? itemsOf(list) : [], session)
}

/** Makes an object of names and values that alternate, as the `map` of Terraform 0.11 does. */
function pairs(args: readonly Value[]): (readonly [string, Value | undefined])[] {
  return args.flatMap((key, index) =>
    index % 2 === 0 ? [[toText(key), args[index + 1]] as const] : [],
  )
}

/** Functions of lists and objects. */
export const collectionFunctions: FunctionTable = {
  length: shallow((args, { make }) => {
    const value = first(args)
    return make(
      isList(value) || isMap(value)
        ? membersOf(value).length
        : splitGraphemes(toText(value)).length,
    )
  }),
  keys: shallow((args, { make }) => make(membersOf(first(args)).map(([key]) => make(String(key))))),
  values: shallow((args, { make }) => make(itemsOf(first(args)))),
  merge: shallow((args, { make }) => {
    const maps = args.filter(({ value }) => value !== null)
    if (!maps.every(isMap)) throw new EvaluationError('Expected objects.')
    return make(toRecord(maps.flatMap(membersOf).map(([key, member]) => [String(key), member])))
  }),
  concat: shallow((args, { make, session }) => {
    const items = args.flatMap(itemsOf)
    // Lists have one type, tuples do not.
    const areLists = args.every(({ value }) => isObjectOrList(value) && kindOf(value) === 'list')
    return make(areLists ? toCollection('list', [...unifyValues(items, session)]) : items)
  }),
  flatten: shallow((args, { make }) => make(flatten(first(args)))),
  lookup: shallow(([map, key, fallback]) => {
    const member = map && key && memberOf(map, toText(key))
    const found = member ?? fallback
    if (!found) throw new EvaluationError('No member of that key.')
    return found
  }),
  element: shallow(([list, index]) => {
    const items = list ? itemsOf(list) : []
    const found = index && items[((toInteger(index) % items.length) + items.length) % items.length]
    if (!found) throw new EvaluationError('The list is empty.')
    return found
  }),
  zipmap: shallow(([keys, values], { make }) => {
    const found = values ? itemsOf(values) : []
    const names = keys ? itemsOf(keys) : []
    return make(toRecord(names.map((key, index) => [toText(key), found[index]])))
  }),
  map: shallow((args, { make }) => make(toRecord(pairs(args)))),
  list: shallow((args, { make }) => make(args)),
  tolist: shallow((args, { make, session }) =>
    make(toCollection('list', [...unifiedItems(first(args), session)])),
  ),
  tomap: shallow((args, { session }) => {
    const map = first(args)
    return isMap(map) && !(map.value instanceof LazyObject)
      ? convertValue(map, { kind: 'map', element: 'any' }, { session })
      : map
  }),
  reverse: shallow((args, { make }) => make(itemsOf(first(args)).reverse())),
  slice: shallow(([list, from, to], { make }) => {
    if (!list || !from || !to) throw new EvaluationError('Expected three arguments.')
    return make(itemsOf(list).slice(toInteger(from), toInteger(to)))
  }),
  one: shallow((args, { make }) => {
    const items = itemsOf(first(args))
    if (items.length > 1) throw new EvaluationError('The list has more than one item.')
    return items[0] ?? make(null)
  }),
  coalescelist: shallow((args) => {
    const found = args.find((list) => itemsOf(list).length > 0)
    if (!found) throw new EvaluationError('All lists are empty.')
    return found
  }),
  contains: known(([list, wanted], { make, session }) => {
    const items = list ? itemsOf(list) : []
    return make(wanted !== undefined && items.some((item) => areEqual(item, wanted, session)))
  }),
  index: known(([list, wanted], { make, session }) => {
    const items = list ? itemsOf(list) : []
    const found = items.findIndex((item) => wanted !== undefined && areEqual(item, wanted, session))
    if (found < 0) throw new EvaluationError('The list has no such item.')
    return make(found)
  }),
  distinct: known((args, { make, session }) =>
    make(distinct(unifiedItems(first(args), session), session)),
  ),
  compact: known((args, { make }) =>
    make(
      itemsOf(first(args)).flatMap((item) => {
        const text = item.value === null ? '' : toText(item)
        return text === '' ? [] : [item.derive({ value: text })]
      }),
    ),
  ),
  chunklist: shallow(([list, size], { make, session }) => {
    const items = unifiedItems(list, session)
    const length = (size && toInteger(size)) || Math.max(items.length, 1)
    if (length < 0) throw new EvaluationError('the size argument must be positive')
    const count = Math.ceil(items.length / length)
    return make(
      Array.from({ length: count }, (_, at) => make(items.slice(at * length, (at + 1) * length))),
    )
  }),
  transpose: known((args, { make }) => {
    const found = new Map<string, string[]>()
    for (const [key, list] of membersOf(first(args))) {
      for (const item of itemsOf(list)) {
        const keys = found.get(toText(item)) ?? []
        found.set(toText(item), [...keys, String(key)])
      }
    }
    return make(toRecord([...found].map(([key, keys]) => [key, make(sortTexts(keys).map(make))])))
  }),
  csvdecode: known((args, { make, session }) => {
    const [names = [], ...rows] = decodeCsv(toText(first(args)))
    return make(
      rows.map((row) => {
        session.countStep()
        return make(toRecord(names.map((name, index) => [name, make(row[index])])))
      }),
    )
  }),
  sort: known((args, { make }) =>
    make(sortTexts(itemsOf(first(args)).map(toText)).map((text) => make(text))),
  ),
  matchkeys: known(([values, keys, wanted], { make, session }) => {
    const count = keys ? itemsOf(keys).length : 0
    const all = unifyValues(
      [keys, wanted].flatMap((list) => (list ? itemsOf(list) : [])),
      session,
    )
    const [names, search] = [all.slice(0, count), all.slice(count)]
    const found = values ? itemsOf(values) : []
    return make(
      found.filter((_, index) => {
        const name = names[index]
        return name && search.some((other) => areEqual(name, other, session))
      }),
    )
  }),
  anytrue: known((args, { make }) =>
    make(itemsOf(first(args)).some(({ value }) => value === true)),
  ),
  alltrue: known((args, { make }) =>
    make(itemsOf(first(args)).every(({ value }) => value === true)),
  ),
  tobool: known((args, { make }) => {
    const { value } = first(args)
    return make(value === null ? null : toBoolean(first(args)))
  }),
  nonsensitive: { takesUnknown: 'all', call: first },
  sensitive: { takesUnknown: 'all', call: first },
  coalesce: {
    takesUnknown: 'all',
    call: (args, { session, unknown }) => {
      const found = unifyValues(args, session).find(
        (value) => hasUnknown(value) || (value.value !== null && value.value !== ''),
      )
      if (!found) throw new EvaluationError('All arguments are null or empty.')
      return hasUnknown(found) && !isResourceId(found) ? unknown() : found
    },
  },
}
