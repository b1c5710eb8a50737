import type { DefinitionIssue } from '../../errors.ts'
import type { Consent } from '../describe-consent.ts'

/** What `check` found in one file. */
export interface CheckedFile {
  /** Path as it was given, or found by a glob; `<stdin>` for the standard input. */
  readonly file: string
  readonly issues: readonly DefinitionIssue[]
  /** Why the file could not be read; undefined when it could. */
  readonly unreadable?: string | undefined
  /** What the API consents to by CORS; undefined without `--cors`, and for a definition with errors. */
  readonly cors?: Consent | undefined
}

/** Numbers of what `check` found in all files. */
export interface Counts {
  readonly errors: number
  readonly failures: number
  readonly warnings: number
  readonly unreadable: number
}

/**
 * Leaves out what a file says of a parameter that it does not have and that another file has: `--parameters` is for all
 * files of a command line.
 */
export function withoutSharedParameters(files: readonly CheckedFile[]): readonly CheckedFile[] {
  const isOfAll = (name: string | undefined): boolean =>
    files.every(({ issues }) => issues.some((issue) => unknownParameter(issue) === name))
  return files.map((file) => ({
    ...file,
    issues: file.issues.filter((issue) => {
      const name = unknownParameter(issue)
      return name === undefined || isOfAll(name)
    }),
  }))
}

/** Returns the name of the parameter that an issue says the template does not have; undefined for another issue. */
function unknownParameter({ code, message }: DefinitionIssue): string | undefined {
  return code === 'unknown-parameter' ? /'(.*?)'/.exec(message)?.[1] : undefined
}

/** Counts the issues of all files by severity. */
export function countIssues(files: readonly CheckedFile[]): Counts {
  const issues = files.flatMap((file) => file.issues)
  const count = (severity: DefinitionIssue['severity']): number =>
    issues.filter((issue) => issue.severity === severity).length
  return {
    errors: count('error'),
    failures: count('failure'),
    warnings: count('warning'),
    unreadable: files.filter(({ unreadable }) => unreadable !== undefined).length,
  }
}

/** Returns the place of an issue: its own file, which may be one that the checked file refers to. */
export function placeOf(
  issue: DefinitionIssue,
  checked: string,
): { readonly file: string; readonly line: number; readonly column: number } {
  return issue.location ?? { file: checked, line: 1, column: 1 }
}
