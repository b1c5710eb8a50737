import { JavaList } from '../java/list.ts'
import { JavaMap } from '../java/map.ts'
import type { Value } from '../java/value.ts'
import { JsonPathError, type PathSearch, type PathStep } from './path.ts'

/** Whether a filter `[?(…)]` accepts an item; `root` is the document that `$` means inside the filter. */
export type PathFilter = (item: Value, root: Value) => boolean

/** Makes the step `.name` or `['name']`, or the last step `['a','b']`, which finds a map of the members that exist. */
export function propertyStep(names: readonly string[]): PathStep {
  return {
    isDefinite: true,
    matches: (value) => value instanceof JavaMap && names.every((name) => value.has(name)),
    visit(search, at, value) {
      if (!(value instanceof JavaMap)) return false
      const [name] = names
      if (name === undefined || names.length > 1) return visitSeveral(search, at, value, names)
      const member = value.get(name)
      return member === undefined ? isPassedOver(search.steps, at) : search.next(at, member)
    },
  }
}

/**
 * Returns whether the search goes on without a missing member. In json-path it does when the step is not the last and
 * the one before it, or any one after it, can find many values.
 */
function isPassedOver(steps: readonly PathStep[], at: number): boolean {
  const isLast = at === steps.length - 1
  return !isLast && steps.slice(Math.max(0, at - 1)).some((step) => !step.isDefinite)
}

function visitSeveral(
  search: PathSearch,
  at: number,
  map: JavaMap,
  names: readonly string[],
): boolean {
  if (search.steps[at + 1]) {
    throw new JsonPathError('Several names in brackets must be the last step of a JSONPath')
  }
  const found = new JavaMap()
  for (const name of names) {
    const member = map.get(name)
    if (member !== undefined) found.set(name, member)
  }
  return search.next(at, found)
}

/** The step `*`, which passes over items of an array in which the rest of the path does not exist. */
export const wildcardStep: PathStep = {
  isDefinite: false,
  matches: () => true,
  visit: (search, at, value) =>
    children(value).every((child) => search.next(at, child) || value instanceof JavaList),
}

/** The step `..`, which tries the next step on a value and on everything inside it. */
export const scanStep: PathStep = {
  isDefinite: false,
  visit: (search, at, value) => scan(search, at, value),
}

function scan(search: PathSearch, at: number, value: Value): boolean {
  search.countVisit()
  const isMatch = search.steps[at + 1]?.matches?.(value, search.root) === true
  if (isMatch && !visitMatch(search, at, value)) return false
  return children(value).every((child) => scan(search, at, child))
}

/** Visits a value that the step after `..` matches; json-path 2.0.0 skips that step for an array unless it is last. */
function visitMatch(search: PathSearch, at: number, value: Value): boolean {
  const isSkipped = value instanceof JavaList && search.steps[at + 2] !== undefined
  if (!isSkipped) return search.next(at, value)
  return value.items.every((item) => search.next(at + 1, item))
}

/** Makes the step `[0]`, `[0,1]`, `[1:]` or `[(@.length-1)]`; an undefined item among those picked ends the search. */
export function indexStep(
  isDefinite: boolean,
  pick: (items: readonly Value[]) => readonly (Value | undefined)[],
): PathStep {
  return {
    isDefinite,
    matches: (value) => value instanceof JavaList,
    visit(search, at, value) {
      if (value === null) return false
      if (!(value instanceof JavaList))
        throw new JsonPathError('An index can only be applied to an array')
      return pick(value.items).every((item) => item !== undefined && search.next(at, item))
    },
  }
}

/** Makes the step `[?(…)]`, which tests the items of an array, or a map as a whole. */
export function filterStep(filter: PathFilter): PathStep {
  return {
    isDefinite: false,
    matches: filter,
    visit(search, at, value) {
      const isMap = value instanceof JavaMap
      if (!isMap && !(value instanceof JavaList)) {
        throw new JsonPathError('A filter can only be applied to an array or an object')
      }
      const items = isMap ? [value] : value.items
      return items.every((item) => !filter(item, search.root) || search.next(at, item))
    },
  }
}

/** The step for a `$` inside a path, which stays at the same value. */
export const rootStep: PathStep = {
  isDefinite: true,
  visit: (search, at, value) => search.next(at, value),
}

function children(value: Value): readonly Value[] {
  if (value instanceof JavaList) return value.items
  return value instanceof JavaMap ? Array.from(value.entries(), ([, member]) => member) : []
}
