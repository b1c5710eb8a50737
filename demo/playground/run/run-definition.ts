import {
  DefinitionError,
  type DefinitionIssue,
  mockRestApi,
  type OperationFailure,
  type RestApiMock,
} from 'msw-apigateway'
import type { DefinitionState } from '../playground-state.ts'
import { findSyntaxError, findValue } from './json-place.ts'
import { type Mark, type Outcome, refuse } from './outcome.ts'
import { readDefinition } from './read-definition.ts'
import { toOffset, wordEnd } from './text-place.ts'

const baseUrl = 'https://playground.example'

/** Makes the API of a definition and sends it the request. */
export async function runDefinition(state: DefinitionState): Promise<Outcome> {
  const { source } = state
  const document = readDocument(source)
  if (!document) return refuseSyntax(source)

  const failures: OperationFailure[] = []
  const api = createApi(document, source, (failure) => failures.push(failure))
  if ('kind' in api) return api

  const request = toRequest(state)
  if (typeof request === 'string') return refuse(request)
  const result = await api.test(request)
  return {
    kind: 'answered',
    result,
    marks: toMarks(source, [
      ...api.issues,
      ...failures.map((failure) => ({ ...failure, severity: 'failure' as const })),
    ]),
  }
}

function readDocument(source: string): object | undefined {
  try {
    const document: unknown = JSON.parse(source)
    return isObject(document) ? document : undefined
  } catch {
    return undefined
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function refuseSyntax(source: string): Outcome {
  const message = 'Expected a definition as a JSON object.'
  const from = findSyntaxError(source) ?? 0
  return {
    kind: 'refused',
    reasons: [{ severity: 'error', message }],
    marks: [{ from, to: wordEnd(source, from), severity: 'error', message }],
  }
}

function createApi(
  document: object,
  source: string,
  onError: (failure: OperationFailure) => void,
): RestApiMock | Outcome {
  try {
    return mockRestApi(readDefinition(document, source), { baseUrl, onError, onIssue: () => {} })
  } catch (error) {
    if (!(error instanceof DefinitionError)) throw error
    return {
      kind: 'refused',
      reasons: [...error.issues].sort((one, other) => one.severity.localeCompare(other.severity)),
      marks: error.issues.map((issue) => toMark(source, issue)),
    }
  }
}

/** Builds the request, or returns the message that says why the browser refuses it. */
function toRequest({ httpMethod, target, headers, body }: DefinitionState): Request | string {
  const lines = headers.split('\n').filter((line) => line.trim() !== '')
  try {
    return new Request(baseUrl + target.replace(/^\/*/, '/'), {
      method: httpMethod,
      headers: lines.map((line): [string, string] => {
        const [name = '', ...value] = line.split(':')
        return [name.trim(), value.join(':').trim()]
      }),
      ...(body !== '' && !/^(GET|HEAD)$/.test(httpMethod) && { body }),
    })
  } catch (error) {
    return `The browser refuses this request: ${error instanceof Error ? error.message : error}`
  }
}

type Located = Pick<DefinitionIssue, 'severity'> &
  Pick<OperationFailure, 'message' | 'path' | 'location'>

/** Marks places once: a request fails where a failure of the definition is already marked. */
function toMarks(source: string, found: readonly Located[]): Mark[] {
  const marks = new Map<string, Mark>()
  for (const mark of found.map((one) => toMark(source, one))) {
    const key = `${mark.from} ${mark.severity}`
    if (!marks.has(key)) marks.set(key, mark)
  }
  return [...marks.values()]
}

function toMark(source: string, { severity, message, location, path = '' }: Located): Mark {
  if (!location) return { ...findValue(source, path), severity, message }
  const from = toOffset(source, location.line, location.column)
  return { from, to: wordEnd(source, from), severity, message }
}
