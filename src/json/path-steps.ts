import { JavaList } from '../java/list.ts'
import { JavaMap } from '../java/map.ts'
import type { Value } from '../java/value.ts'
import { JsonPathError, type PathSearch, type PathStep } from './path.ts'

/** Whether `[?(…)]` accepts an item; `root` is what `$` means in it. */
export type PathFilter = (item: Value, root: Value) => boolean

/** `.name`, `['name']` or, as the last step, `['a','b']`: a map of those that are there. */
export function propertyStep(names: readonly string[]): PathStep {
  return {
    isDefinite: true,
    matches: (value) => value instanceof JavaMap && names.every((name) => value.has(name)),
    visit(search, at, value) {
      if (!(value instanceof JavaMap)) return false
      const [name] = names
      if (name === undefined || names.length > 1) return visitSeveral(search, at, value, names)
      const member = value.get(name)
      return member === undefined ? mayBeMissing(search.steps, at) : search.next(at, member)
    },
  }
}

/** Below a step that finds many, a name that is not the last may be missing; json-path looks only one step up. */
function mayBeMissing(steps: readonly PathStep[], at: number): boolean {
  const isLast = at === steps.length - 1
  return !isLast && steps.slice(Math.max(0, at - 1)).some((step) => !step.isDefinite)
}

function visitSeveral(
  search: PathSearch,
  at: number,
  map: JavaMap,
  names: readonly string[],
): boolean {
  if (search.steps[at + 1])
    throw new JsonPathError('Several names can only stand at the end of a JSONPath')
  const found = new JavaMap()
  for (const name of names) {
    const member = map.get(name)
    if (member !== undefined) found.set(name, member)
  }
  return search.next(at, found)
}

/** `*`: of an array, the items that the rest of the path does not fit are passed over. */
export const wildcardStep: PathStep = {
  isDefinite: false,
  matches: () => true,
  visit: (search, at, value) =>
    children(value).every((child) => search.next(at, child) || value instanceof JavaList),
}

/** `..` */
export const scanStep: PathStep = {
  isDefinite: false,
  visit: (search, at, value) => scan(search, at, value),
}

function scan(search: PathSearch, at: number, value: Value): boolean {
  search.count()
  return (
    (!search.steps[at + 1]?.matches?.(value, search.root) || visitMatch(search, at, value)) &&
    children(value).every((child) => scan(search, at, child))
  )
}

/** json-path 2.0.0 leaves the step after `..` out for the items of an array, unless it is the last. */
function visitMatch(search: PathSearch, at: number, value: Value): boolean {
  return value instanceof JavaList && search.steps[at + 2]
    ? value.items.every((item) => search.next(at + 1, item))
    : search.next(at, value)
}

/** `[0]`, `[0,1]`, `[1:]`, `[(@.length-1)]`: the picked items; one that is not there ends the search. */
export function indexStep(
  isDefinite: boolean,
  pick: (items: readonly Value[]) => readonly (Value | undefined)[],
): PathStep {
  return {
    isDefinite,
    matches: (value) => value instanceof JavaList,
    visit(search, at, value) {
      if (value === null) return false
      if (!(value instanceof JavaList)) throw new JsonPathError('An index needs an array')
      return pick(value.items).every((item) => item !== undefined && search.next(at, item))
    },
  }
}

/** `[?(…)]` on the items of an array, or on a map as a whole. */
export function filterStep(filter: PathFilter): PathStep {
  return {
    isDefinite: false,
    matches: filter,
    visit(search, at, value) {
      const isMap = value instanceof JavaMap
      if (!isMap && !(value instanceof JavaList)) {
        throw new JsonPathError('A filter needs an array or an object')
      }
      const items = isMap ? [value] : value.items
      return items.every((item) => !filter(item, search.root) || search.next(at, item))
    },
  }
}

/** A `$` inside a path: nothing. */
export const rootStep: PathStep = {
  isDefinite: true,
  visit: (search, at, value) => search.next(at, value),
}

function children(value: Value): readonly Value[] {
  if (value instanceof JavaList) return value.items
  return value instanceof JavaMap ? Array.from(value.entries(), ([, member]) => member) : []
}
