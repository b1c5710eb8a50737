import { isAbsolute } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { DefinitionIssue } from '../../errors.ts'
import { developerGuide, issueCodes } from '../../issue-codes.ts'
import { type CheckedFile, placeOf } from './report.ts'

/**
 * Formats what `check` found as a SARIF 2.1.0 log, which code scanning services read (OASIS, "Static Analysis Results
 * Interchange Format").
 */
export function formatSarif(files: readonly CheckedFile[], toolVersion: string): string {
  const codes = [...new Set(files.flatMap(({ issues }) => issues.map(({ code }) => code)))].sort()
  const unreadable = files.filter((file) => file.unreadable !== undefined)
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'msw-apigateway',
            semanticVersion: toolVersion,
            rules: codes.map(toRule),
          },
        },
        invocations: [
          {
            executionSuccessful: unreadable.length === 0,
            toolExecutionNotifications: unreadable.map(({ file, unreadable: text = '' }) => ({
              level: 'error',
              message: { text },
              locations: [{ physicalLocation: { artifactLocation: { uri: toUri(file) } } }],
            })),
          },
        ],
        columnKind: 'utf16CodeUnits',
        results: files.flatMap(({ file, issues }) =>
          issues.map((issue) => toResult(issue, file, codes.indexOf(issue.code))),
        ),
      },
    ],
  }
  return `${JSON.stringify(log, null, 2)}\n`
}

function toRule(code: DefinitionIssue['code']): object {
  const rule: { readonly sentence: string; readonly page?: string } = issueCodes[code]
  return {
    id: code,
    shortDescription: { text: rule.sentence },
    ...(rule.page !== undefined && { helpUri: new URL(rule.page, developerGuide).href }),
  }
}

function toResult(issue: DefinitionIssue, checked: string, ruleIndex: number): object {
  const place = placeOf(issue, checked)
  return {
    ruleId: issue.code,
    ruleIndex,
    level: issue.severity === 'warning' ? 'warning' : 'error',
    message: { text: issue.message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: toUri(place.file) },
          region: { startLine: place.line, startColumn: place.column },
        },
        logicalLocations: [{ fullyQualifiedName: issue.path }],
      },
    ],
  }
}

/** Returns an absolute path as a URL, and any other as a relative reference. */
function toUri(file: string): string {
  if (isAbsolute(file)) return pathToFileURL(file).href
  return encodeURI(file.replaceAll('\\', '/')).replaceAll('#', '%23').replaceAll('?', '%3F')
}
