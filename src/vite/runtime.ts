import type { DefinitionIssue, SourceLocation } from '../errors.ts'
import type {
  DefinitionPath,
  DefinitionSource,
  DocumentPlace,
  RestApiDefinition,
} from '../model/rest-api-definition.ts'
import { findTextPlace } from './find-text-place.ts'
import type { LocationTable, PlaceRow, SourceFacts, TextPlaces } from './location-table.ts'

/**
 * Returns a definition with its source restored, so that issues and failures name the lines of the user's file. `table`
 * is a {@link LocationTable} as JSON; it is parsed when the first place is asked for.
 *
 * @example
 * restoreDefinition({ resources: {} }, { format: 'openapi', issues: [], unchecked: [] }, table)
 */
export function restoreDefinition(
  data: RestApiDefinition,
  { format, issues, unchecked }: SourceFacts,
  table: string,
): RestApiDefinition {
  let parsed: LocationTable | undefined
  const places = (): LocationTable => {
    parsed ??= JSON.parse(table)
    return parsed ?? emptyTable
  }
  const source: DefinitionSource = {
    format,
    issues,
    isChecked: (path) => unchecked.length === 0 || !unchecked.includes(JSON.stringify(path)),
    locate: (path) => locate(data, places(), path),
    order: (found) => [...found].sort((one, other) => compare(one, other, places().files)),
  }
  return { ...data, source }
}

const emptyTable: LocationTable = { files: [], names: [], root: [0, 1, 1] }
const plainText: TextPlaces = { style: 'lines', breaks: [] }

/** Follows a path through the data and the rows of its places, as far as both have it. */
function locate(
  data: unknown,
  { files, names, root }: LocationTable,
  path: DefinitionPath,
): DocumentPlace {
  let value = data
  let row: PlaceRow = root
  let place = { file: 0, path: '', line: 0 }
  const enter = ([name, line]: PlaceRow, key: string | number): void => {
    const written = names[name - 1]
    if (typeof written === 'object') place = { file: written[0], path: written[1], line }
    else {
      const step = typeof key === 'number' ? `[${key}]` : `${place.path && '.'}${key}`
      place = { ...place, path: place.path + (written ?? step), line: place.line + line }
    }
  }
  enter(root, '')
  for (const key of path) {
    const owner: object = Object(value)
    const member = (row[3] || [])[Object.keys(owner).indexOf(String(key))]
    if (!member) break
    row = member
    value = Reflect.get(owner, key)
    enter(row, key)
  }
  const text = typeof value === 'string' ? value : ''
  return {
    path: place.path || '$',
    position: (offset = 0) => {
      const [, , start, , written = plainText] = row
      const [, line, column] = findTextPlace(text, written, start, offset)
      return {
        location: { file: files[place.file] ?? '', line: place.line + line, column },
      }
    },
  }
}

/** Compares the places of two issues; those without a place keep their order. */
function compare(
  { location: one }: DefinitionIssue,
  { location: other }: DefinitionIssue,
  files: readonly string[],
): number {
  if (!one || !other) return 0
  return files.indexOf(one.file) - files.indexOf(other.file) || compareIn(one, other)
}

function compareIn(one: SourceLocation, other: SourceLocation): number {
  return one.line - other.line || one.column - other.column
}
