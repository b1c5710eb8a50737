import type { IssueCode } from './issue-codes.ts'

/** A place in the user's own file; lines and columns count from 1. */
export interface SourceLocation {
  readonly file: string
  readonly line: number
  readonly column: number
}

/**
 * One finding in a definition, with its place.
 *
 * @example
 * { severity: 'error', code: 'invalid-status-code', message: "Value '20' at 'statusCode' failed to satisfy …",
 *   path: 'resources./pets.GET.integration.integrationResponses[0].statusCode' }
 */
export interface DefinitionIssue {
  /**
   * `error`: AWS refuses to deploy the definition. `failure`: it deploys, and every call that reaches the place is
   * answered with a 500. `warning`: it deploys, and may surprise.
   */
  readonly severity: 'error' | 'failure' | 'warning'
  /** Stable kebab-case name of the rule, for tools and filters. */
  readonly code: IssueCode
  readonly message: string
  /** Path in the document the user wrote: the native definition, or the OpenAPI, CloudFormation or Terraform document. */
  readonly path: string
  /** Place in the user's file; absent when the definition was not read from a file. */
  readonly location?: SourceLocation
  /** Lines around the place with a caret under it. */
  readonly frame?: string
}

/**
 * Thrown once for a definition that API Gateway would refuse, with every issue found in it.
 *
 * @example
 * try { mockRestApi(definition) } catch (error) {
 *   if (error instanceof DefinitionError) for (const issue of error.issues) console.error(issue.path, issue.message)
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

/** One issue as text: its place, what is wrong, and the code frame when there is one. */
function describeIssue(issue: DefinitionIssue): string {
  const { location, path, message, frame } = issue
  const place = location ? `${location.file}:${location.line}:${location.column} ${path}` : path
  return `${place ? `${place}: ` : ''}${message}${frame ? `\n${frame}` : ''}`
}

function describeIssues(issues: readonly DefinitionIssue[]): string {
  const count = issues.length === 1 ? '1 error' : `${issues.length} errors`
  return `The definition has ${count}:\n${issues.map((issue) => `- ${describeIssue(issue)}`).join('\n')}`
}

/** What a {@link MappingTemplateError} knows about the failure. */
export interface MappingTemplateFailure {
  /** `parse`: Velocity refuses the template; `runtime`: it fails while rendering. On AWS both are a 500. */
  readonly kind: 'parse' | 'runtime'
  /** The sentence without the place. */
  readonly reason: string
  readonly line: number
  readonly column: number
  /** The lines around the place with a caret under it. */
  readonly frame: string
  readonly cause?: unknown
}

/**
 * A mapping template that Velocity refuses, or that fails while it renders (on AWS: 500 Internal server error).
 *
 * @example
 * try { renderMappingTemplate('#if(true)', {}) } catch (error) {
 *   if (error instanceof MappingTemplateError) console.error(error.line, error.column, error.frame)
 * }
 */
export class MappingTemplateError extends Error {
  override readonly name = 'MappingTemplateError' as const
  readonly kind: 'parse' | 'runtime'
  readonly reason: string
  readonly line: number
  readonly column: number
  readonly frame: string

  constructor(failure: MappingTemplateFailure) {
    super(`${failure.reason} (${failure.line}:${failure.column})\n${failure.frame}`, {
      cause: failure.cause,
    })
    this.kind = failure.kind
    this.reason = failure.reason
    this.line = failure.line
    this.column = failure.column
    this.frame = failure.frame
  }
}
