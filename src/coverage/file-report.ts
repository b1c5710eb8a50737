import type { FileCoverage, Place, Range } from './file-coverage.ts'

/** A place with the report of its file. */
export interface Found {
  readonly report: FileReport
  readonly place: Place
}

/** A place with the number of its runs. */
interface Counted {
  readonly place: Place
  readonly hits: number
}

interface CountedBranch {
  readonly type: 'if' | 'switch'
  readonly place: Place
  readonly locations: readonly Counted[]
}

/** The statements and branches of one file; parts that stand at the same place, as two mocks of one API have, are one. */
export class FileReport {
  readonly #statements = new Map<string, { readonly range: Range; hits: number }>()
  readonly #branches = new Map<string, CountedBranch>()

  /** Adds a statement; without an end it ends with its line. */
  addStatement(start: Place, end: Place | undefined, hits: number): void {
    const key = toKey(start)
    const earlier = this.#statements.get(key)
    const range = { start, end: end && isBefore(start, end) ? end : endOfLine(start) }
    this.#statements.set(key, { range, hits: hits + (earlier?.hits ?? 0) })
  }

  /** Adds a branch with its locations, which are kept in the order of the file. */
  addBranch(type: CountedBranch['type'], place: Place, given: readonly Counted[]): void {
    const locations = [...given].sort((one, other) => compare(one.place, other.place))
    const key = `${type} ${toKey(place)}`
    const earlier = this.#branches.get(key)?.locations
    this.#branches.set(key, {
      type,
      place,
      locations: locations.map((counted, index) => ({
        place: counted.place,
        hits: counted.hits + (earlier?.[index]?.hits ?? 0),
      })),
    })
  }

  /** Creates the coverage of the file, in the order of its lines, so that every worker numbers its parts alike. */
  toCoverage(path: string): FileCoverage {
    const statements = [...this.#statements.values()].sort(({ range: one }, { range: other }) =>
      compare(one.start, other.start),
    )
    const branches = [...this.#branches.values()].sort((one, other) =>
      compare(one.place, other.place),
    )
    return {
      path,
      statementMap: number(statements.map(({ range }) => range)),
      s: number(statements.map(({ hits }) => hits)),
      branchMap: number(
        branches.map(({ type, place, locations }) => ({
          type,
          loc: toLine(place),
          locations: locations.map((counted) => toLine(counted.place)),
        })),
      ),
      b: number(branches.map(({ locations }) => locations.map(({ hits }) => hits))),
      fnMap: {},
      f: {},
    }
  }
}

/** Keys values by their number in a list, as Istanbul does. */
function number<Value>(values: readonly Value[]): Record<string, Value> {
  return Object.fromEntries(values.map((value, index) => [index, value]))
}

function toKey({ line, column }: Place): string {
  return `${line}:${column}`
}

function compare(one: Place, other: Place): number {
  return one.line - other.line || one.column - other.column
}

function isBefore(one: Place, other: Place): boolean {
  return compare(one, other) < 0
}

/** Returns the range from a place to the end of its line: the start of the next. */
function toLine(start: Place): Range {
  return { start, end: endOfLine(start) }
}

function endOfLine({ line }: Place): Place {
  return { line: line + 1, column: 0 }
}
