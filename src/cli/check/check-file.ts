import { readFileSync } from 'node:fs'
import type { DefinitionIssue } from '../../errors.ts'
import { toPathText } from '../../model/definition-path.ts'
import type { LoadDefinitionOptions } from '../../node/load-definition.ts'
import { openFileDocument } from '../../node/open-file-document.ts'
import { answerApi } from '../answer-api.ts'
import { readConsent } from '../describe-consent.ts'
import { findCorsIssues } from '../find-cors-issues.ts'
import { loadServedApi, loadServedText } from '../served-api.ts'
import { type Allowance, describeUnknownCodes, findAllowances, isAllowed } from './allowed-codes.ts'
import type { CheckedFile } from './report.ts'

/** Name under which issues of the standard input are reported. */
const standardInput = '<stdin>'

/** Settings of a check that each file needs. */
export interface CheckSettings {
  readonly load: LoadDefinitionOptions
  /** Codes of failures and warnings to leave out everywhere. */
  readonly allowed: readonly string[]
  /** Whether the report says what each path consents to. */
  readonly cors: boolean
  /** Reads the text of the standard input. */
  readInput(): Promise<string>
}

/** Checks a file; one that cannot be read is reported as such, so that the others are checked too. */
export async function checkFile(name: string, settings: CheckSettings): Promise<CheckedFile> {
  const file = name === '-' ? standardInput : name
  try {
    const text = name === '-' ? await settings.readInput() : undefined
    const loaded =
      text === undefined
        ? await loadServedApi(name, settings.load)
        : await loadServedText(file, text, settings.load)
    const { api } = loaded
    const answered = api && (await answerApi(api.definition))
    const found = answered
      ? [...loaded.issues, ...findCorsIssues(answered, loaded.issues)]
      : loaded.issues
    const ordered = api?.definition.source?.order(found) ?? found
    const allowances = [{ path: '', codes: settings.allowed }, ...readAllowances(name, file, text)]
    return {
      file,
      issues: ordered.filter((issue) => !isAllowed(issue, allowances)),
      ...unknownCodes(file, allowances),
      ...(settings.cors && answered && { cors: readConsent(answered) }),
    }
  } catch (error) {
    if (!isFileError(error)) throw error
    return { file, issues: [], unreadable: error.message }
  }
}

/** Reads what a document allows; none for a folder, or for a text that is no document. */
function readAllowances(
  name: string,
  file: string,
  input: string | undefined,
): readonly Allowance[] {
  try {
    const text = input ?? readFileSync(name, 'utf8')
    if (!/x-msw-apigateway-allow|msw-apigateway/.test(text)) return []
    return findAllowances(openFileDocument(file, text).value, toPathText)
  } catch {
    return []
  }
}

/** Reports codes that a document allows but that do not exist. */
function unknownCodes(
  file: string,
  allowances: readonly Allowance[],
): Pick<CheckedFile, 'unreadable'> {
  const [mistake] = describeUnknownCodes(allowances.flatMap(({ codes }) => codes))
  return mistake === undefined ? {} : { unreadable: `${file}: ${mistake}` }
}

function isFileError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && /^E[A-Z]+$/.test(String(error.code))
}

/** Returns whether a report makes the command fail whatever its warnings are. */
export function hasFailed({ issues, unreadable }: CheckedFile): boolean {
  return unreadable !== undefined || issues.some(isSevere)
}

function isSevere({ severity }: DefinitionIssue): boolean {
  return severity !== 'warning'
}
