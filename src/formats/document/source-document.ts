import type { DefinitionIssue, SourceLocation } from '../../errors.ts'
import type { DefinitionPath } from '../../model/rest-api-definition.ts'

/** A place in a file with the lines around it. */
export interface FilePosition {
  readonly location: SourceLocation
  readonly frame: string
}

/** A document as plain data, and what is known about the file it came from. */
export interface SourceDocument {
  readonly value: unknown
  /** What reading the file itself turned up. */
  readonly issues?: readonly DefinitionIssue[]
  /** The place of the value at a path, or of the nearest one above it; `offset` counts characters of a text value. */
  readonly position?: (path: DefinitionPath, offset?: number) => FilePosition
  /** Reads a text as the document itself was read; undefined when it is none. Default: as JSON. */
  readonly parse?: (text: string) => unknown
  /** Another file, named as in `$ref: 'models.yaml#/Pet'`; undefined when it cannot be read. */
  readonly open?: (file: string) => SourceDocument | undefined
}
