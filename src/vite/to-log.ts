import { type DefinitionIssue, describeIssue, type SourceLocation } from '../errors.ts'

/** A message with its place, as Vite's overlay and terminal show an error. */
export interface IssueLog {
  readonly message: string
  /** Absolute path of the file. */
  readonly id: string
  readonly loc?: SourceLocation
  readonly frame?: string
}

/**
 * Joins issues to one message for Vite, at the place and with the code frame of the first; the others are listed with
 * their places below it. `toFileName` converts the names of files.
 */
export function toLog(
  [first, ...others]: readonly [DefinitionIssue, ...DefinitionIssue[]],
  file: string,
  toFileName: (file: string) => string,
): IssueLog {
  const { location, frame } = first
  const list = others.map((issue) => {
    const place = issue.location
    const { line, column } = place ?? {}
    return `${place ? `${toFileName(place.file)}:${line}:${column} ` : ''}${explain(issue)}`
  })
  const more = list.length === 0 ? [] : ['', `And ${list.length} more:`, ...list]
  return {
    message: [explain(first), ...more].join('\n'),
    id: location?.file ?? file,
    ...(location && { loc: location }),
    ...(frame !== undefined && { frame }),
  }
}

/**
 * Writes a warning with its place and its code frame in the text: Vite's terminal does not show those of a warning in
 * all of its versions.
 */
export function toWarning(issue: DefinitionIssue, toFileName: (file: string) => string): string {
  const { location } = issue
  return describeIssue({
    ...issue,
    message: `${issue.message}${effectOf(issue)} [${issue.code}]`,
    ...(location && { location: { ...location, file: toFileName(location.file) } }),
  })
}

function explain(issue: DefinitionIssue): string {
  return `${issue.path}: ${issue.message}${effectOf(issue)} [${issue.code}]`
}

function effectOf({ severity }: DefinitionIssue): string {
  return severity === 'failure' ? ' (calls that reach this are answered with a 500)' : ''
}
