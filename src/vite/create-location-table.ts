import type { SourceLocation } from '../errors.ts'
import type { DefinitionPath, DefinitionSource } from '../model/rest-api-definition.ts'
import { describeTextPlaces } from './describe-text-places.ts'
import { isTemplate } from './is-template.ts'
import type { LocationTable, PlaceName, PlaceRow } from './location-table.ts'

/** Place of a value as the definition's source tells it. */
interface Place {
  readonly path: string
  readonly location: SourceLocation
}

/**
 * Creates the table of the places of a definition's values. `data` is the definition as its module will have it, whose
 * keys give the rows their order; `toFileName` converts the names of files.
 */
export function createLocationTable(
  data: object,
  source: Pick<DefinitionSource, 'locate'>,
  toFileName: (file: string) => string,
): LocationTable {
  const files: string[] = []
  const names = new Map<string, number>()
  const written: PlaceName[] = []

  function fileIndex(file: string): number {
    const index = files.indexOf(file)
    return index < 0 ? files.push(file) - 1 : index
  }

  function nameIndex(name: PlaceName): number {
    const key = JSON.stringify(name)
    const index = names.get(key) ?? written.push(name)
    names.set(key, index)
    return index
  }

  function find(path: DefinitionPath): Place {
    const place = source.locate(path)
    const location = place?.position?.().location ?? { file: '', line: 1, column: 1 }
    return { path: place && place.path !== '$' ? place.path : '', location }
  }

  function createRow(
    value: unknown,
    path: DefinitionPath,
    parent: Place | undefined,
  ): PlaceRow | 0 {
    const place = find(path)
    const { file, line, column } = place.location
    const isContinued = parent?.location.file === file && place.path.startsWith(parent.path)
    const name = isContinued ? place.path.slice(parent.path.length) : undefined
    const isOwnKey = name !== undefined && name === toStep(path, parent)
    const index = isOwnKey ? 0 : nameIndex(name ?? [fileIndex(file), place.path])
    const head = [index, isContinued ? line - parent.location.line : line, column] as const
    if (typeof value === 'string' && isTemplate(path)) {
      const found = source.locate(path)
      const text = describeTextPlaces(value, place.location, (offset) => {
        return found?.position?.(offset).location ?? place.location
      })
      return text.style === 'lines' && text.breaks.length === 0 ? head : [...head, 0, text]
    }
    const members = hasInnerPlaces(path) ? createRows(value, path, place) : []
    if (members.some((member) => member !== 0)) return [...head, members]
    return name === '' && line === parent?.location.line && column === parent.location.column
      ? 0
      : head
  }

  function createRows(value: unknown, path: DefinitionPath, place: Place): (PlaceRow | 0)[] {
    if (typeof value !== 'object' || value === null) return []
    return Object.entries(value).map(([key, member]) =>
      createRow(member, [...path, Array.isArray(value) ? Number(key) : key], place),
    )
  }

  const root = createRow(data, [], undefined) || ([0, 1, 1] as const)
  return { files: files.map(toFileName), names: written, root }
}

/** Returns how a document's path usually continues to a value: by the value's own key. */
function toStep(path: DefinitionPath, parent: Place | undefined): string | undefined {
  const key = path.at(-1)
  if (key === undefined) return undefined
  return typeof key === 'number' ? `[${key}]` : `${parent?.path && '.'}${key}`
}

/** Returns whether issues can name what is inside a value: nothing names a part of a schema or of an example. */
function hasInnerPlaces(path: DefinitionPath): boolean {
  const isSchema = path[0] === 'models' && path[2] === 'schema'
  return !isSchema && path.at(-1) !== 'examples'
}
