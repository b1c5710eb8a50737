import { describeConsent } from '../describe-consent.ts'
import { describeIssues } from '../describe-issues.ts'
import { escapeControls } from '../escape-controls.ts'
import { style, type Terminal } from '../terminal.ts'
import type { CheckedFile } from './report.ts'

/** Formats what `check` found for people: the issues of all files, or what they consent to, each below its file. */
export function formatText(files: readonly CheckedFile[], terminal: Terminal): string {
  const consents = files.filter(({ cors }) => cors !== undefined)
  if (consents.length === 0)
    return describeIssues(
      files.flatMap(({ issues }) => issues),
      terminal,
    )
  return consents
    .map(({ file, cors }) => {
      const head = files.length > 1 ? `${style('bold', escapeControls(file), terminal)}\n` : ''
      return cors ? `${head}${describeConsent(cors, terminal)}` : ''
    })
    .join('\n')
}
