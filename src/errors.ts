import type { IssueCode } from './issue-codes.ts'

/** A place in the user's own file. */
export interface SourceLocation {
  /**
   * Path of the file, as given to `loadDefinition` or joined from the path of the file that refers to it:
   * `api/pets.yaml`.
   */
  readonly file: string
  /** Line number, counted from 1. */
  readonly line: number
  /** Column number, counted from 1 in UTF-16 code units. */
  readonly column: number
}

/**
 * One problem of an API definition: API Gateway refuses it, or it fails or surprises once it is deployed.
 *
 * @example
 * const { issues } = mockRestApi({ resources: { '/pets': { GET: { integration: { type: 'MOCK' } } } } })
 * issues[0]?.code // 'no-integration-response'
 * issues[0]?.path // 'resources./pets.GET.integration'
 */
export interface DefinitionIssue {
  /**
   * `error`: AWS refuses to deploy the definition. `failure`: it deploys, and every call that reaches the place is
   * answered with a 500. `warning`: it deploys, and may surprise.
   */
  readonly severity: 'error' | 'failure' | 'warning'
  /** Stable kebab-case name of the broken rule, such as `invalid-status-code`, for tools and filters. */
  readonly code: IssueCode
  /** Sentence that says what is wrong with the value at `path`. */
  readonly message: string
  /** Path of the value in the document the user wrote: `paths./pets.get`, or `Resources.Api.Properties`. */
  readonly path: string
  /** Place of the value in the user's file; absent when the definition was not read from a file. */
  readonly location?: SourceLocation
  /**
   * Source lines around the place, with a caret under it. Without `location`, only a mistake inside a mapping template
   * has them: lines of that template.
   */
  readonly frame?: string
}

/**
 * The one error thrown for a definition that API Gateway would refuse; it holds every issue found, warnings included.
 *
 * @example
 * try {
 *   fromOpenApi({ openapi: '3.0.1' })
 * } catch (error) {
 *   if (error instanceof DefinitionError)
 *     for (const issue of error.issues) console.error(issue.path, issue.message)
 * }
 */
export class DefinitionError extends Error {
  override readonly name = 'DefinitionError' as const
  readonly issues: readonly DefinitionIssue[]

  constructor(issues: readonly DefinitionIssue[]) {
    super(describeIssues(issues.filter((issue) => issue.severity === 'error')))
    this.issues = issues
  }
}

/** Formats an issue as its place, its message and, when there is one, its code frame. */
export function describeIssue(issue: DefinitionIssue): string {
  const { location, path, message, frame } = issue
  const place = location ? `${location.file}:${location.line}:${location.column} ${path}` : path
  return `${place ? `${place}: ` : ''}${message}${frame ? `\n${frame}` : ''}`
}

function describeIssues(issues: readonly DefinitionIssue[]): string {
  const count = issues.length === 1 ? '1 error' : `${issues.length} errors`
  return `The definition has ${count}:\n${issues.map((issue) => `- ${describeIssue(issue)}`).join('\n')}`
}

/** The data of a {@link MappingTemplateError}. */
export interface MappingTemplateFailure {
  /** `parse` when Velocity refuses the template, `runtime` when it fails while rendering. On AWS both are a 500. */
  readonly kind: 'parse' | 'runtime'
  /** Sentence that says what failed, without its place in the template. */
  readonly reason: string
  /** Offset of the failure in the template, in UTF-16 units from 0. */
  readonly offset: number
  /** Line of the failure in the template, from 1. */
  readonly line: number
  /** Column of the failure in the template, in UTF-16 units from 1. */
  readonly column: number
  /** Lines of the template around the failure, with a caret under it. */
  readonly frame: string
  /** Underlying error that led to this failure, if any. */
  readonly cause?: unknown
}

/**
 * The error of a mapping template that Velocity refuses or that fails while it renders (on AWS: 500 Internal server
 * error). `offset`, `line`, `column` and `frame` say where.
 *
 * @example
 * try { renderMappingTemplate('#if(true)', {}) } catch (error) {
 *   if (error instanceof MappingTemplateError) console.error(error.reason, error.offset, error.frame)
 * }
 */
export class MappingTemplateError extends Error {
  override readonly name = 'MappingTemplateError' as const
  readonly kind: 'parse' | 'runtime'
  readonly reason: string
  readonly offset: number
  readonly line: number
  readonly column: number
  readonly frame: string

  constructor(failure: MappingTemplateFailure) {
    super(`${failure.reason} (${failure.line}:${failure.column})\n${failure.frame}`, {
      cause: failure.cause,
    })
    this.kind = failure.kind
    this.reason = failure.reason
    this.offset = failure.offset
    this.line = failure.line
    this.column = failure.column
    this.frame = failure.frame
  }
}
