import type { DefinitionIssue, SourceLocation } from '../../errors.ts'
import type { DefinitionPath } from '../../model/rest-api-definition.ts'
import type { DocumentIssue } from './document-issue.ts'

/** A line and column of a file, with the lines around it as a code frame. */
export interface FilePosition {
  readonly location: SourceLocation
  readonly frame?: string
}

/** A problem found while parsing a text as JSON or YAML. */
export interface TextProblem {
  readonly code: DefinitionIssue['code']
  readonly message: string
  /** Index of the character of the text at which the problem was found. */
  readonly offset: number
  /** Whether the text has a value in spite of the problem, which is then only a warning. */
  readonly isHarmless: boolean
}

/** The value of a text in JSON or YAML, and how to find places in the text. */
export interface ParsedText {
  readonly value: unknown
  readonly problems: readonly TextProblem[]
  /**
   * Returns the index in the text at which the value at a path, or its nearest ancestor, stands; `offset` selects a
   * character of a decoded string value. Absent when the parser does not record places, as `JSON.parse` does not.
   */
  readonly findOffset?: (path: DefinitionPath, offset: number) => number
}

/** A value of a document, as far as a check of its members needs it. */
export interface CheckedNode {
  readonly value: unknown
  child(key: string | number): CheckedNode | undefined
  items(): readonly CheckedNode[]
  warn(code: DefinitionIssue['code'], message: string): void
  refuse(code: DefinitionIssue['code'], message: string): void
}

/** Kind of an object whose members are checked. */
export type MemberKind = 'resource' | 'integration' | 'integration response' | 'external document'

/**
 * Reports members of an object that AWS does not know; `name` names the resource, or the property that refers to the
 * document.
 */
export type CheckMembers = (node: CheckedNode, kind: MemberKind, name: string) => void

/** A document as plain data and, when it came from a file, how to find places in it and open other files. */
export interface SourceDocument {
  readonly value: unknown
  /** Path of the file, as issues name it. */
  readonly file?: string
  /** Issues of the file's syntax, such as duplicate keys. Default: none. */
  readonly issues?: readonly DocumentIssue[]
  /**
   * Finds the place in the file of the value at a path, or of its nearest ancestor; `offset` selects a character of a
   * decoded text value.
   */
  readonly position?: (path: DefinitionPath, offset?: number) => FilePosition
  /** Parses a text of the document in the syntaxes that the document itself may have. Default: JSON only. */
  readonly parse?: (text: string) => ParsedText
  /** Check of members that readers run; absent where no file is read, as in browsers, since its lists are long. */
  readonly checkMembers?: CheckMembers
  /** Opens another file by its path relative to this one, as in `$ref: 'pets.yaml#/Pet'`; undefined when unreadable. */
  readonly open?: (file: string) => SourceDocument | undefined
}
