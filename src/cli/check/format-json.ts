import { type CheckedFile, countIssues } from './report.ts'

/** Version of the shape that `--format json` prints; it changes when a reader of the earlier one would break. */
const version = 1

/**
 * Formats what `check` found as one JSON object.
 *
 * @example
 * formatJson([{ file: 'api.yaml', issues: [] }])
 * // {
 * //   "version": 1,
 * //   "files": [{ "file": "api.yaml", "issues": [] }],
 * //   "errors": 0, "failures": 0, "warnings": 0, "unreadable": 0
 * // }
 */
export function formatJson(files: readonly CheckedFile[]): string {
  return `${JSON.stringify({ version, files, ...countIssues(files) }, null, 2)}\n`
}
