import type { DefinitionIssue } from '../errors.ts'
import type { DefinitionSource } from '../model/rest-api-definition.ts'

/**
 * Places of a definition's values in the user's files, as a module carries them in place of the text of the files. The
 * rows form a tree of the shape of the definition's data.
 *
 * @example
 * // api.yaml, line 4: get, line 5: x-amazon-apigateway-integration; its type stands on line 6
 * const table: LocationTable = {
 *   files: ['api.yaml'],
 *   names: [[0, '$'], [0, 'paths'], '', '.get', '.x-amazon-apigateway-integration'],
 *   root: [1, 1, 1, [[2, 2, 1, [[0, 1, 3, [[4, 1, 5, [[5, 1, 7, [[0, 1, 9]]]]]]]]]]],
 * }
 */
export interface LocationTable {
  /** Paths of the files, the definition's own first. */
  readonly files: readonly string[]
  readonly names: readonly PlaceName[]
  readonly root: PlaceRow
}

/**
 * Path of a value in the user's document: a text that continues the path of the value around it, or the index of a file
 * with a path that begins anew.
 */
export type PlaceName = string | readonly [file: number, path: string]

/**
 * Place of one value. `name` is 0 when the path continues with the value's own key, else the index of its name, from 1.
 * `line` counts from the line of the value around it, or from 0 when the name begins a path anew; `column` from 1.
 * `members` are the rows of an object's or list's members, in the order of its keys, 0 for a member whose place is that
 * of the object; `text` is there for mapping templates that are not written line by line.
 */
export type PlaceRow = readonly [
  name: number,
  line: number,
  column: number,
  members?: readonly (PlaceRow | 0)[] | 0,
  text?: TextPlaces,
]

/** Places of the characters of a text: how it is written, and the places that do not follow from the one before. */
export interface TextPlaces {
  /** `lines`: each line of the text is a line of the file; `json`: the text is one JSON string on one line. */
  readonly style: 'lines' | 'json'
  /** Lines count from the line of the text's first character. */
  readonly breaks: readonly TextPlace[]
}

/** Place of one character of a text. */
export type TextPlace = readonly [offset: number, line: number, column: number]

/** What a module says of its definition beside its data, except for the table. */
export interface SourceFacts {
  readonly format: DefinitionSource['format']
  /** Issues found while the document was read, without code frames. */
  readonly issues: readonly DefinitionIssue[]
  /** JSON texts of the paths of the mapping templates in which something was found: each is judged again. */
  readonly unchecked: readonly string[]
}
