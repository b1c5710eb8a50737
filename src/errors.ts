/** A place in the user's own file; lines and columns count from 1. */
export interface SourceLocation {
  readonly file: string
  readonly line: number
  readonly column: number
}

/**
 * One thing a definition says that API Gateway would refuse or that cannot work.
 *
 * @example
 * { severity: 'error', code: 'invalid-status-code', message: 'statusCode must be …',
 *   path: 'resources./pets.GET.integration.integrationResponses[0].statusCode' }
 */
export interface DefinitionIssue {
  /** `error`: the definition is refused; `warning`: it deploys on AWS, but fails or surprises at run time. */
  readonly severity: 'error' | 'warning'
  /** Stable kebab-case name of the rule, for tools and filters. */
  readonly code: string
  readonly message: string
  /** Path in the document the user wrote (the native definition, or the OpenAPI, CloudFormation or Terraform document). */
  readonly path: string
  /** Where that is in the user's file, when the definition was read from one. */
  readonly location?: SourceLocation
  /** The lines around the place with a caret under it. */
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

/** The data of a {@link MappingTemplateError}. */
export interface MappingTemplateFailure {
  /** `parse` when Velocity refuses the template, `runtime` when it fails while rendering. On AWS both are a 500. */
  readonly kind: 'parse' | 'runtime'
  /** Sentence about the failure, without the place. */
  readonly reason: string
  /** Place in the template, in UTF-16 units from 0. */
  readonly offset: number
  /** Line of the place, from 1. */
  readonly line: number
  /** Column of the place, in UTF-16 units from 1. */
  readonly column: number
  /** Lines around the place, with a caret under it. */
  readonly frame: string
  /** Error that led to this one, if any. */
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
