import type { DefinitionIssue, SourceLocation } from '../../errors.ts'
import type { DefinitionPath } from '../../model/rest-api-definition.ts'

/** A line and column of a file, with the lines around it as a code frame. */
export interface FilePosition {
  readonly location: SourceLocation
  readonly frame: string
}

/** A document as plain data and, when it came from a file, how to find places in it and open other files. */
export interface SourceDocument {
  readonly value: unknown
  /** Issues of the file's syntax, such as duplicate keys. Default: none. */
  readonly issues?: readonly DefinitionIssue[]
  /** Finds the place of the value at a path, or of its nearest ancestor; `offset` counts characters of a text value. */
  readonly position?: (path: DefinitionPath, offset?: number) => FilePosition
  /** Parses a text in the syntaxes that the document may have; undefined when it is invalid. Default: JSON only. */
  readonly parse?: (text: string) => unknown
  /** Opens another file by its path relative to this one, as in `$ref: 'pets.yaml#/Pet'`; undefined when unreadable. */
  readonly open?: (file: string) => SourceDocument | undefined
}
