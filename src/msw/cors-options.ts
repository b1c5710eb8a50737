import { isOneOf, type MemberCheck } from '../model/check-members.ts'

/**
 * What to do about CORS, which browsers apply to the deployed API and not to a mock: nothing (`'off'`), warn of each
 * request that they will block (`'warn'`), or fail it as they will (`'enforce'`).
 */
export type CorsMode = 'off' | 'warn' | 'enforce'

/**
 * Settings of the CORS verdict, where a mock cannot see what a browser knows.
 *
 * @example
 * mockRestApi(definition, { cors: { mode: 'enforce', origin: 'https://app.example.com' } })
 */
export interface CorsOptions {
  /** Default: `'warn'` in browsers, `'off'` in Node. */
  readonly mode?: CorsMode | undefined
  /**
   * Origin of the page, which templates see as the header `Origin` in every mode. Default: that of the request's header,
   * else that of the page or of jsdom; without any of them a mode other than `off` warns once that it judges nothing.
   */
  readonly origin?: string | undefined
  /**
   * Credentials mode of the app's requests, for hosts that lose it: MSW 3 in Node and Playwright's binding. Default:
   * that of each request.
   */
  readonly credentials?: RequestCredentials | undefined
}

/** Settings of the CORS verdict with every default filled in, but those that each request decides. */
export interface CorsSettings extends CorsOptions {
  readonly mode: CorsMode
}

/** Fills in the defaults of the option `cors`. */
export function readCorsOptions(cors: CorsMode | CorsOptions | undefined): CorsSettings {
  const { mode = isBrowser() ? 'warn' : 'off', ...settings } =
    typeof cors === 'string' ? { mode: cors } : (cors ?? {})
  return { mode, ...settings }
}

/** Returns whether the code runs in a browser: not in Node, also when jsdom lends it a page. */
function isBrowser(): boolean {
  const { process }: { readonly process?: { readonly versions?: { readonly node?: unknown } } } =
    Object(globalThis)
  return typeof globalThis.location === 'object' && process?.versions?.node === undefined
}

const modes: readonly string[] = ['off', 'warn', 'enforce']
const credentialsModes: readonly string[] = ['omit', 'same-origin', 'include']

/** Accepts a mode of the CORS verdict, or its settings. */
export const someCors: MemberCheck = (value) => {
  if (isOneOf(modes, value)) return undefined
  const { mode = 'off', origin = 'null', credentials = 'omit', ...rest } = toMembers(value)
  const [unknown] = Object.keys(rest)
  return typeof value === 'object' &&
    value !== null &&
    unknown === undefined &&
    isOneOf(modes, mode) &&
    isOneOf(credentialsModes, credentials) &&
    isOrigin(origin)
    ? undefined
    : "'off', 'warn', 'enforce' or { mode, origin, credentials } with an origin such as 'http://localhost:5173'"
}

function toMembers(value: unknown): Readonly<Record<string, unknown>> {
  return Object(value)
}

function isOrigin(value: unknown): boolean {
  if (value === 'null') return true
  try {
    return typeof value === 'string' && new URL(value).origin === value
  } catch {
    return false
  }
}
