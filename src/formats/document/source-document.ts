import type { DefinitionIssue, SourceLocation } from '../../errors.ts'
import type { DefinitionPath } from '../../model/rest-api-definition.ts'

/** A line and column of a file, with the lines around it as a code frame. */
export interface FilePosition {
  readonly location: SourceLocation
  readonly frame: string
}

/** Something that is wrong with a text. */
export interface TextProblem {
  readonly code: DefinitionIssue['code']
  readonly message: string
  /** Index of the character at which it is wrong. */
  readonly offset: number
  /** Whether the text has a value all the same. */
  readonly isHarmless: boolean
}

/** The value of a text in JSON or YAML, and how to find places in the text. */
export interface ParsedText {
  readonly value: unknown
  readonly problems: readonly TextProblem[]
  /**
   * Returns the index, in the text, of the value at a path or of its nearest ancestor; `offset` moves on by so many
   * characters of a string value, decoded. The function is absent when only the value is known, not the text.
   */
  readonly findOffset?: (path: DefinitionPath, offset: number) => number
}

/** A document as plain data and, when it came from a file, how to find places in it and open other files. */
export interface SourceDocument {
  readonly value: unknown
  /** Path of the file, as issues name it. */
  readonly file?: string
  /** Issues of the file's syntax, such as duplicate keys. Default: none. */
  readonly issues?: readonly DefinitionIssue[]
  /** Finds the place of the value at a path, or of its nearest ancestor; `offset` counts characters of a text value. */
  readonly position?: (path: DefinitionPath, offset?: number) => FilePosition
  /** Parses a text of the document in the syntaxes that the document itself may have. Default: JSON only. */
  readonly parse?: (text: string) => ParsedText
  /** Opens another file by its path relative to this one, as in `$ref: 'pets.yaml#/Pet'`; undefined when unreadable. */
  readonly open?: (file: string) => SourceDocument | undefined
}
