import type { DefinitionIssue } from '../../errors.ts'
import { type CheckedFile, countIssues, placeOf } from './report.ts'

/**
 * Formats what `check` found as a JUnit report: a suite for each file, a test case for each issue, and one that passes
 * for a file without issues. Warnings are cases with output, as they do not fail a run.
 */
export function formatJunit(files: readonly CheckedFile[]): string {
  const { errors, failures, unreadable } = countIssues(files)
  const suites = files.map(toSuite)
  const tests = suites.reduce((sum, suite) => sum + suite.tests, 0)
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="msw-apigateway check" tests="${tests}" failures="${errors + failures}" errors="${unreadable}">
${suites.map(({ xml }) => xml).join('')}</testsuites>
`
}

function toSuite(checked: CheckedFile): { readonly tests: number; readonly xml: string } {
  const { file, issues, unreadable } = checked
  const cases = [
    ...(unreadable === undefined ? [] : [toCase(file, 'file', element('error', unreadable))]),
    ...issues.map((issue) => toIssueCase(issue, file)),
  ]
  const all = cases.length > 0 ? cases : [toCase(file, 'no issues', '')]
  const failed = issues.filter(({ severity }) => severity !== 'warning').length
  const attributes = `name="${toXml(file)}" tests="${all.length}" failures="${failed}" errors="${unreadable === undefined ? 0 : 1}"`
  return {
    tests: all.length,
    xml: `  <testsuite ${attributes}>\n${all.join('')}  </testsuite>\n`,
  }
}

function toIssueCase(issue: DefinitionIssue, checked: string): string {
  const { severity, code, path, message, frame } = issue
  const { file, line, column } = placeOf(issue, checked)
  const text = `${file}:${line}:${column} ${severity} ${code}\n${path}: ${message}${frame ? `\n${frame}` : ''}`
  return toCase(
    checked,
    `${code} ${path}`,
    severity === 'warning'
      ? `      <system-out>${toXml(text)}</system-out>\n`
      : element('failure', text, message),
  )
}

function toCase(file: string, name: string, content: string): string {
  const open = `    <testcase classname="${toXml(file)}" name="${toXml(name)}"`
  return content === '' ? `${open}/>\n` : `${open}>\n${content}    </testcase>\n`
}

function element(name: 'error' | 'failure', text: string, message = text): string {
  return `      <${name} message="${toXml(message)}">${toXml(text)}</${name}>\n`
}

/** Escapes text for XML 1.0, and replaces the characters that it cannot have. */
function toXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
}
