import { toRecord } from '../document/to-record.ts'
import type { CallContext, FunctionTable, HclFunction } from './function-table.ts'
import { areEqual } from './operators.ts'
import {
  EvaluationError,
  hasUnknown,
  isList,
  isMap,
  isResourceId,
  itemsOf,
  memberOf,
  membersOf,
  sortTexts,
  toNumber,
  toText,
  type Value,
} from './value.ts'

type Call = HclFunction['call']

/** Longest list that `range` makes. */
const longestRange = 10_000

/* @__NO_SIDE_EFFECTS__ */
function known(call: Call): HclFunction {
  return { takesUnknown: 'none', call }
}

/* @__NO_SIDE_EFFECTS__ */
function shallow(call: Call): HclFunction {
  return { takesUnknown: 'members', call }
}

/** Makes a function from numbers to a number. */
/* @__NO_SIDE_EFFECTS__ */
function ofNumbers(compute: (...numbers: number[]) => number): HclFunction {
  return known((args, { make }) => make(compute(...args.map(toNumber))))
}

function first(args: readonly Value[]): Value {
  const [value] = args
  if (!value) throw new EvaluationError('Expected an argument.')
  return value
}

function flatten(list: Value): Value[] {
  return itemsOf(list).flatMap((item) => (isList(item) ? flatten(item) : [item]))
}

/** Leaves out items that equal an earlier one. */
function distinct(items: readonly Value[], { session }: CallContext): Value[] {
  const found: Value[] = []
  for (const item of items) {
    if (!found.some((other) => areEqual(item, other, session))) found.push(item)
  }
  return found
}

/** Makes the list that stands for a set: each item once, texts in order. */
function toSet(items: readonly Value[], context: CallContext): Value {
  const unique = distinct(items, context)
  if (!unique.every(({ value }) => typeof value === 'string')) return context.make(unique)
  const byText = new Map(unique.map((item) => [toText(item), item]))
  return context.make(sortTexts([...byText.keys()]).flatMap((text) => byText.get(text) ?? []))
}

/** Makes an object of names and values that alternate, as the `map` of Terraform 0.11 does. */
function pairs(args: readonly Value[]): (readonly [string, Value | undefined])[] {
  return args.flatMap((key, index) =>
    index % 2 === 0 ? [[toText(key), args[index + 1]] as const] : [],
  )
}

/** Functions of lists, sets, objects and numbers. */
export const collectionFunctions: FunctionTable = {
  length: shallow((args, { make }) => {
    const value = first(args)
    return make(isList(value) || isMap(value) ? membersOf(value).length : [...toText(value)].length)
  }),
  keys: shallow((args, { make }) => make(membersOf(first(args)).map(([key]) => make(String(key))))),
  values: shallow((args, { make }) => make(itemsOf(first(args)))),
  merge: shallow((args, { make }) => {
    const maps = args.filter(({ value }) => value !== null)
    if (!maps.every(isMap)) throw new EvaluationError('Expected objects.')
    return make(toRecord(maps.flatMap(membersOf).map(([key, member]) => [String(key), member])))
  }),
  concat: shallow((args, { make }) => make(args.flatMap(itemsOf))),
  flatten: shallow((args, { make }) => make(flatten(first(args)))),
  lookup: shallow(([map, key, fallback]) => {
    const member = map && key && memberOf(map, toText(key))
    const found = member ?? fallback
    if (!found) throw new EvaluationError('No member of that key.')
    return found
  }),
  element: shallow(([list, index]) => {
    const items = list ? itemsOf(list) : []
    const found = index && items[((toNumber(index) % items.length) + items.length) % items.length]
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
  tolist: shallow((args, { make }) => make(itemsOf(first(args)))),
  tomap: shallow((args) => first(args)),
  reverse: shallow((args, { make }) => make(itemsOf(first(args)).reverse())),
  slice: shallow(([list, from, to], { make }) => {
    if (!list || !from || !to) throw new EvaluationError('Expected three arguments.')
    return make(itemsOf(list).slice(toNumber(from), toNumber(to)))
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
  toset: known((args, context) => toSet(itemsOf(first(args)), context)),
  setunion: known((args, context) => toSet(args.flatMap(itemsOf), context)),
  setsubtract: known(([from, less], context) => {
    const left = less ? itemsOf(less) : []
    const items = from ? itemsOf(from) : []
    return toSet(
      items.filter((item) => !left.some((other) => areEqual(item, other, context.session))),
      context,
    )
  }),
  setintersection: known(([from, ...others], context) => {
    const items = from ? itemsOf(from) : []
    const isIn = (item: Value, list: Value): boolean =>
      itemsOf(list).some((other) => areEqual(item, other, context.session))
    return toSet(
      items.filter((item) => others.every((list) => isIn(item, list))),
      context,
    )
  }),
  setproduct: known((args, { make, session }) => {
    const rows = args.reduce<readonly (readonly Value[])[]>(
      (left, list) =>
        left.flatMap((row) =>
          itemsOf(list).map((item) => {
            session.countStep()
            return [...row, item]
          }),
        ),
      [[]],
    )
    return make(rows.map(make))
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
  distinct: known((args, context) => context.make(distinct(itemsOf(first(args)), context))),
  compact: known((args, { make }) =>
    make(itemsOf(first(args)).filter(({ value }) => value !== null && value !== '')),
  ),
  sort: known((args, { make }) =>
    make(sortTexts(itemsOf(first(args)).map(toText)).map((text) => make(text))),
  ),
  matchkeys: known(([values, keys, wanted], { make, session }) => {
    const names = keys ? itemsOf(keys) : []
    const search = wanted ? itemsOf(wanted) : []
    const found = values ? itemsOf(values) : []
    return make(
      found.filter((_, index) => {
        const name = names[index]
        return name && search.some((other) => areEqual(name, other, session))
      }),
    )
  }),
  range: known((args, { make }) => {
    const numbers = args.map(toNumber)
    const [start = 0, limit = 0] = numbers.length > 1 ? numbers : [0, ...numbers]
    const step = numbers[2] ?? (limit < start ? -1 : 1)
    const count = Math.max(0, Math.ceil((limit - start) / step))
    if (!(count <= longestRange)) throw new EvaluationError('The range is too long.')
    return make(Array.from({ length: count }, (_, index) => make(start + index * step)))
  }),
  anytrue: known((args, { make }) =>
    make(itemsOf(first(args)).some(({ value }) => value === true)),
  ),
  alltrue: known((args, { make }) =>
    make(itemsOf(first(args)).every(({ value }) => value === true)),
  ),
  sum: known((args, { make }) =>
    make(itemsOf(first(args)).reduce((total, item) => total + toNumber(item), 0)),
  ),
  min: ofNumbers(Math.min),
  max: ofNumbers(Math.max),
  abs: ofNumbers((value = 0) => Math.abs(value)),
  ceil: ofNumbers((value = 0) => Math.ceil(value)),
  floor: ofNumbers((value = 0) => Math.floor(value)),
  tonumber: ofNumbers((value = 0) => value),
  tobool: known((args, { make }) => {
    const { value } = first(args)
    return make(value === 'true' ? true : value === 'false' ? false : value)
  }),
  nonsensitive: { takesUnknown: 'all', call: first },
  sensitive: { takesUnknown: 'all', call: first },
  coalesce: {
    takesUnknown: 'all',
    call: (args, { unknown }) => {
      const found = args.find(
        (value) => hasUnknown(value) || (value.value !== null && value.value !== ''),
      )
      if (!found) throw new EvaluationError('All arguments are null or empty.')
      return hasUnknown(found) && !isResourceId(found) ? unknown() : found
    },
  },
}
