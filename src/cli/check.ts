import { parseArgs } from 'node:util'
import type { DefinitionIssue } from '../errors.ts'
import { answerApi } from './answer-api.ts'
import { describeConsent, readConsent } from './describe-consent.ts'
import { describeIssues } from './describe-issues.ts'
import { fileOptions, oneOf, takePositionals, toLoadOptions } from './file-arguments.ts'
import { findCorsIssues } from './find-cors-issues.ts'
import { loadApi } from './load-api.ts'
import type { Terminal } from './terminal.ts'

/**
 * Runs `check FILE`: prints the issues of a definition, or by `--cors` what its answers consent to, and returns the exit
 * code, 1 on errors and failures.
 */
export async function check(args: string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      ...fileOptions,
      format: { type: 'string', default: 'text' },
      cors: { type: 'boolean', default: false },
    },
  })
  const [file = ''] = takePositionals(positionals, ['FILE'])
  const format = oneOf('--format', values.format, ['text', 'json'])
  const { api, issues } = await loadApi(file, toLoadOptions(values))
  const print = (text: string, data: unknown): void =>
    terminal.write(format === 'json' ? `${JSON.stringify(data, null, 2)}\n` : text)
  const printIssues = (list: readonly DefinitionIssue[]): void =>
    print(describeIssues(list, terminal), list)
  if (!api) {
    printIssues(issues)
    return 1
  }
  const { definition } = api
  const answered = await answerApi(definition)
  if (values.cors) {
    const consent = readConsent(answered)
    print(describeConsent(consent, terminal), consent)
  } else {
    const all = [...issues, ...findCorsIssues(answered, issues)]
    printIssues(definition.source?.order(all) ?? all)
  }
  return issues.some(({ severity }) => severity !== 'warning') ? 1 : 0
}
