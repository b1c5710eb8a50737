import { isSet, toCollection } from './collection.ts'
import { unifyValues } from './convert-type.ts'
import type { CallContext, FunctionTable, HclFunction } from './function-table.ts'
import { areEqual } from './operators.ts'
import { toSetItems } from './set-items.ts'
import { itemsOf, type Value } from './value.ts'

/** Makes a function from lists and sets, whose items get one type, to a set. */
/* @__NO_SIDE_EFFECTS__ */
function toSet(
  compute: (
    first: readonly Value[],
    others: readonly (readonly Value[])[],
    context: CallContext,
  ) => readonly Value[],
): HclFunction {
  return {
    takesUnknown: 'none',
    call: (args, context) => {
      const all = unifyValues(args.flatMap(itemsOf), context.session)
      let end = 0
      const [first = [], ...others] = args.map((arg) => {
        const start = end
        end += itemsOf(arg).length
        return all.slice(start, end)
      })
      const items = toSetItems(compute(first, others, context), context.session)
      return context.make(toCollection('set', items))
    },
  }
}

/** Functions that return sets. */
export const setFunctions: FunctionTable = {
  toset: toSet((items) => items),
  setunion: toSet((items, others) => [...items, ...others.flat()]),
  setsubtract: toSet((items, [less = []], { session }) =>
    items.filter((item) => !less.some((other) => areEqual(item, other, session))),
  ),
  setintersection: toSet((items, others, { session }) =>
    items.filter((item) =>
      others.every((list) => list.some((other) => areEqual(item, other, session))),
    ),
  ),
  setproduct: {
    takesUnknown: 'none',
    call: (args, { make, session }) => {
      const rows = args.reduce<readonly (readonly Value[])[]>(
        (left, list) =>
          left.flatMap((row) =>
            unifyValues(itemsOf(list), session).map((item) => {
              session.countStep()
              return [...row, item]
            }),
          ),
        [[]],
      )
      const items = rows.map(make)
      return make(
        args.every(({ value }) => isSet(value))
          ? toCollection('set', toSetItems(items, session))
          : items,
      )
    },
  },
}
