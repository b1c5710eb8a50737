import { findMistakes } from '../cors/find-mistakes.ts'
import type { AnswerName, CorsMistake } from '../cors/mistake.ts'
import type { DefinitionIssue } from '../errors.ts'
import type { IssuePlace } from '../model/definition-issues.ts'
import type { AnsweredApi } from './answer-api.ts'

/**
 * Finds the CORS mistakes of an API, as warnings at the header or the response to change. Those of one cause, such as a
 * setting of SAM that many paths share, are one warning. `known` are the other issues of the definition: a value that
 * only a deployment knows is not judged, nor a header whose mapping is an issue itself.
 *
 * @example
 * const issues = findCorsIssues(await answerApi(definition), definition.source?.issues ?? [])
 * issues[0]?.code // 'cors-gateway-response'
 */
export function findCorsIssues(
  api: AnsweredApi,
  known: readonly DefinitionIssue[],
): readonly DefinitionIssue[] {
  const causes = new Map<string, { mistake: CorsMistake; place: IssuePlace; more: string[] }>()
  for (const mistake of findMistakes(api)) {
    const { code, answer, header, got, judged } = mistake
    const place = api.locate(judged, header)
    const isOpen = known.some((issue) =>
      got === undefined
        ? isMappingOf(header, issue.path, place.path)
        : unknownValues.has(issue.code) && isWithin(issue.path, place.path),
    )
    if (isOpen) continue
    const key = JSON.stringify([code, place.path, place.location, header, got])
    const cause = causes.get(key)
    if (cause) cause.more.push(describeAnswer(answer))
    else causes.set(key, { mistake, place, more: [] })
  }
  return Array.from(causes.values(), ({ mistake: { code, message }, place, more }) => ({
    severity: 'warning',
    code,
    message: `${message}${describeMore(more)}`,
    ...place,
  }))
}

/** Codes of issues at values that a deployment fills in. */
const unknownValues: ReadonlySet<string> = new Set([
  'placeholder',
  'unknown-value',
  'terraform-placeholder',
])

function isWithin(path: string, whole: string): boolean {
  return path === whole || path.startsWith(`${whole}.`)
}

/** Returns whether a path leads from a response to its mapping of a header, which API Gateway could not read. */
function isMappingOf(header: string | undefined, path: string, response: string): boolean {
  if (header === undefined || !isWithin(path, response)) return false
  const [mappings = '', name] = path.slice(response.length + 1).split('.header.')
  return /^response_?parameters\b/i.test(mappings) && name?.startsWith(header) === true
}

function describeAnswer(answer: AnswerName): string {
  return 'responseType' in answer
    ? `gateway response ${answer.responseType}`
    : `${answer.httpMethod} ${answer.path}`
}

/** Most answers that a warning names besides the first. */
const longestList = 3

function describeMore(answers: readonly string[]): string {
  const names = [...new Set(answers)]
  if (names.length === 0) return ''
  const rest = names.length - longestList
  return ` The same holds for ${names.slice(0, longestList).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}.`
}
