import { DefinitionError, type DefinitionIssue } from '../errors.ts'
import { toPathText } from './definition-path.ts'
import type { DefinitionPath, DefinitionSource } from './rest-api-definition.ts'

/** A place as issues and failures name it: in the user's own document, when the definition was read from one. */
export type IssuePlace = Pick<DefinitionIssue, 'path' | 'location' | 'frame'>

/** A place inside a text. */
export interface TextPlace {
  /** In characters. */
  readonly offset: number
  /** The lines around the place with a caret under it: shown when the text's own file is not known. */
  readonly frame: string
}

/**
 * Gathers what is wrong with a definition, so that one error has all of it: the model reports what it reads, the
 * gateway what it compiles.
 */
export class DefinitionIssues {
  readonly #source: DefinitionSource | undefined
  readonly #issues: DefinitionIssue[]

  constructor(source?: DefinitionSource) {
    this.#source = source
    this.#issues = [...(source?.issues ?? [])]
  }

  get list(): readonly DefinitionIssue[] {
    return Object.freeze([...this.#issues])
  }

  /** Reports what API Gateway refuses. */
  refuse(code: string, path: DefinitionPath, message: string, at?: TextPlace): void {
    this.#add({ severity: 'error', code, message, ...this.locate(path, at) })
  }

  /** Reports what API Gateway accepts, but what fails or surprises at run time. */
  warn(code: string, path: DefinitionPath, message: string, at?: TextPlace): void {
    this.#add({ severity: 'warning', code, message, ...this.locate(path, at) })
  }

  /** Where a value of the definition stands; `at` is a place inside its text. */
  locate(path: DefinitionPath, at?: TextPlace): IssuePlace {
    const place = this.#source?.locate(path)
    return {
      path: place ? place.path : toPathText(path),
      ...(at && { frame: at.frame }),
      ...place?.position?.(at?.offset),
    }
  }

  /** @throws {DefinitionError} with every issue, when one of them is an error. */
  throwErrors(): void {
    if (this.#issues.some((issue) => issue.severity === 'error'))
      throw new DefinitionError(this.list)
  }

  /** The same thing may be met twice, where it is read and where it is inherited. */
  #add(issue: DefinitionIssue): void {
    const { code, path, message } = issue
    const isKnown = this.#issues.some(
      (known) => known.code === code && known.path === path && known.message === message,
    )
    if (!isKnown) this.#issues.push(issue)
  }
}
