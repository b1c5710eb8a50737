import type { Scope } from './scope.ts'
import type { Expression } from './syntax.ts'

/** Longest name of an unknown value: longer expressions are cut. */
const longestName = 60

/** Returns the source of an expression as the name of a value that only a deployment knows. */
export function nameOf({ start, end }: Expression, { home }: Scope): string {
  return shortenSource(String(home.value).slice(start, end))
}

/** Puts the source of an expression on one line, and cuts it when it is long. */
export function shortenSource(source: string): string {
  const name = source
    .slice(0, 10 * longestName)
    .replace(/\s+/g, ' ')
    .trim()
  return name.length > longestName ? `${name.slice(0, longestName)}…` : name
}
