import type { DefinitionIssue } from '../errors.ts'
import { countOf } from './count-of.ts'
import { escapeControls } from './escape-controls.ts'
import { style, type Terminal } from './terminal.ts'

const colors = { error: 'red', failure: 'red', warning: 'yellow' } as const

/** Formats issues for people: each with its place and the source lines around it, then the number of each severity. */
export function describeIssues(issues: readonly DefinitionIssue[], terminal: Terminal): string {
  const texts = issues.map((issue) => `${describeIssue(issue, terminal)}\n\n`)
  const counts = [count(issues, 'error'), count(issues, 'failure'), count(issues, 'warning')]
  return `${texts.join('')}${counts.join(', ')}\n`
}

function describeIssue(issue: DefinitionIssue, terminal: Terminal): string {
  const { severity, code, message, path, location, frame } = issue
  const place = location && escapeControls(`${location.file}:${location.line}:${location.column}`)
  const head = [
    ...(place ? [style('cyan', place, terminal)] : []),
    style(colors[severity], severity, terminal),
    style('dim', code, terminal),
  ]
  return [
    head.join(' '),
    escapeControls([`${path}: ${message}`, ...(frame ? [frame] : [])].join('\n')),
  ].join('\n')
}

function count(issues: readonly DefinitionIssue[], severity: DefinitionIssue['severity']): string {
  const found = issues.filter((issue) => issue.severity === severity).length
  return countOf(found, severity)
}
