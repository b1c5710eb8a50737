import type { CorsAnswer, CorsRequest } from './exchange.ts'
import type { CorsFault } from './fault.ts'
import { type HeaderList, readHeader } from './header-list.ts'

/**
 * Checks that an answer, whatever its status, lets the page's origin read it (Fetch standard, "CORS check"). Returns
 * undefined when it does.
 */
export function checkOrigin(
  step: CorsFault['step'],
  { origin, credentials }: Pick<CorsRequest, 'origin' | 'credentials'>,
  { headers }: Pick<CorsAnswer, 'headers'>,
): CorsFault | undefined {
  const isCredentialed = credentials === 'include'
  const header = 'Access-Control-Allow-Origin'
  const got = readHeader(headers, header)
  if (got === '*' && !isCredentialed) return undefined
  if (got !== origin) return { step, rule: 'origin', header, got, wanted: [origin] }
  return isCredentialed ? checkCredentials(step, headers) : undefined
}

function checkCredentials(step: CorsFault['step'], headers: HeaderList): CorsFault | undefined {
  const header = 'Access-Control-Allow-Credentials'
  const wanted = 'true'
  const got = readHeader(headers, header)
  return got === wanted ? undefined : { step, rule: 'credentials', header, got, wanted: [wanted] }
}
