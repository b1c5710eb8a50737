import {
  type CorsVerdict,
  DefinitionError,
  type DefinitionIssue,
  mockRestApi,
  type OperationFailure,
  type RestApiMock,
} from 'msw-apigateway'
import type { DefinitionState } from '../playground-state.ts'
import { findValue } from './json-place.ts'
import { type Mark, type Outcome, refuse } from './outcome.ts'
import { readDefinition } from './read-definition.ts'
import { openQuote, toOffset, wordEnd } from './text-place.ts'

const baseUrl = 'https://playground.example'

/** Makes the API of a definition and sends it the request, as a page of the given origin would. */
export async function runDefinition(state: DefinitionState): Promise<Outcome> {
  const { source } = state
  const failures: OperationFailure[] = []
  const api = createApi(state, (failure) => failures.push(failure))
  if ('kind' in api) return api

  const request = toRequest(state)
  if (typeof request === 'string') return refuse(request)
  let cors: CorsVerdict | undefined
  api.events.on('answer', (event) => {
    cors = event.cors
  })
  const result = await api.test(request)
  return {
    kind: 'answered',
    result,
    ...(cors && { cors }),
    marks: toMarks(source, [
      ...api.issues,
      ...failures.map((failure) => ({ ...failure, severity: 'failure' as const })),
    ]),
  }
}

function createApi(
  { source, origin }: DefinitionState,
  onError: (failure: OperationFailure) => void,
): RestApiMock | Outcome {
  if (origin && !isOrigin(origin))
    return refuse(
      `Expected the page's origin to be like 'https://app.example.com', got '${origin}'.`,
    )
  try {
    return mockRestApi(readDefinition(source), {
      baseUrl,
      cors: origin ? { mode: 'warn', origin } : 'warn',
      onError,
      onIssue: () => {},
    })
  } catch (error) {
    if (!(error instanceof DefinitionError)) throw error
    return {
      kind: 'refused',
      reasons: [...error.issues].sort((one, other) => one.severity.localeCompare(other.severity)),
      marks: error.issues.map((issue) => toMark(source, issue)),
    }
  }
}

function isOrigin(text: string): boolean {
  return URL.canParse(text) && new URL(text).origin === text
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
  const from = openQuote(source, toOffset(source, location.line, location.column))
  return { from, to: wordEnd(source, from), severity, message }
}
