import { sendsOrigin } from '../cors/check-headers.ts'
import type { CorsAnswer } from '../cors/exchange.ts'
import { readHeader } from '../cors/header-list.ts'
import type { AnsweredApi, AnsweredPath } from './answer-api.ts'
import { escapeControls } from './escape-controls.ts'
import { style, type Terminal } from './terminal.ts'

/** What an API consents to by CORS, as `check --cors --format json` prints it. */
export interface Consent {
  readonly paths: readonly PathConsent[]
  /** Types of the gateway responses that no page of another origin can read. */
  readonly withoutConsent: readonly string[]
}

/**
 * What a path consents to.
 *
 * @example
 * const consent: PathConsent = {
 *   path: '/pets',
 *   httpMethods: ['GET', 'PUT', 'DELETE', 'OPTIONS'],
 *   options: { status: 204, origin: '*', methods: 'GET,PUT', headers: 'Content-Type' },
 *   withoutConsent: ['GET 404'],
 *   unknown: ['DELETE'],
 * }
 */
export interface PathConsent extends Pick<AnsweredPath, 'path' | 'httpMethods' | 'unknown'> {
  /** Answer to OPTIONS: null when the path has no such method, `unknown` when a backend or the request decides. */
  readonly options: OptionsConsent | 'unknown' | null
  /** Method and status of the answers that no page of another origin can read. */
  readonly withoutConsent: readonly string[]
}

/** The answer to OPTIONS: its status and the values of its Access-Control-Allow headers that it has. */
export interface OptionsConsent {
  readonly status: number
  readonly origin?: string | undefined
  readonly methods?: string | undefined
  readonly headers?: string | undefined
  readonly credentials?: string | undefined
}

/** Summarises by path what an API consents to. */
export function readConsent({ paths, gatewayResponses }: AnsweredApi): Consent {
  return {
    paths: paths.map(({ path, httpMethods, preflight, responses, unknown }) => ({
      path,
      httpMethods,
      options: typeof preflight === 'object' ? readOptions(preflight) : (preflight ?? null),
      withoutConsent: responses
        .filter((answer) => !sendsOrigin(answer))
        .map(({ httpMethod, status }) => `${httpMethod} ${status}`),
      unknown,
    })),
    withoutConsent: gatewayResponses
      .filter((answer) => !sendsOrigin(answer))
      .map(({ responseType }) => responseType),
  }
}

function readOptions({ status, headers }: CorsAnswer): OptionsConsent {
  const read = (name: string): string | undefined =>
    readHeader(headers, `Access-Control-Allow-${name}`)
  return {
    status,
    origin: read('Origin'),
    methods: read('Methods'),
    headers: read('Headers'),
    credentials: read('Credentials'),
  }
}

/** Formats a table for each path, and one for the gateway responses. */
export function describeConsent({ paths, withoutConsent }: Consent, terminal: Terminal): string {
  const tables = paths.map((path) =>
    formatTable(
      path.path,
      [
        ['methods', path.httpMethods.join(', ')],
        ['OPTIONS', describeOptions(path.options)],
        ['without consent', path.withoutConsent.join(', ')],
        ['not known', path.unknown.join(', ')],
      ],
      terminal,
    ),
  )
  const failures = formatTable(
    'gateway responses',
    [['without consent', withoutConsent.join(', ')]],
    terminal,
  )
  return [...tables, failures].join('\n')
}

function describeOptions(options: PathConsent['options']): string {
  if (options === null) return 'none: pages of other origins can only send GET, HEAD and POST'
  if (options === 'unknown') return 'not known: a backend or the request decides'
  const { status, ...allowed } = options
  const values = Object.entries(allowed).flatMap(([name, value]) =>
    value === undefined ? [] : `${name} ${value}`,
  )
  return `${status}, allows ${values.join('; ') || 'nothing'}`
}

function formatTable(
  title: string,
  rows: readonly (readonly [name: string, value: string])[],
  terminal: Terminal,
): string {
  const lines = rows
    .filter(([, value]) => value !== '')
    .map(([name, value]) => {
      const text = escapeControls(value).replaceAll('\n', ' ')
      return `  ${style('dim', name.padEnd(15), terminal)}  ${text}\n`
    })
  return `${style('bold', escapeControls(title), terminal)}\n${lines.join('') || '  every answer consents\n'}`
}
