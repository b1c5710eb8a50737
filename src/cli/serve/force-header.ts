import type { InvocationChoice } from '../../gateway/gateway.ts'
import { gatewayResponseDefaults } from '../../model/gateway-response-defaults.ts'
import { describeUnknown } from '../../model/unknown-word.ts'

/** Name of the header that chooses the answer to its request. */
export const forceHeader = 'x-msw-apigateway'

/** The answer that a header of a request chooses. */
export interface ForcedAnswer {
  readonly choice: InvocationChoice
  /** Milliseconds before the answer. */
  readonly delay: number
}

const names = ['statusCode', 'gatewayResponse', 'example', 'delay']

/**
 * Reads the answer that the header `x-msw-apigateway` chooses: pairs of a name and a value, joined by `;` or `,`.
 *
 * @example
 * readForcedAnswer('statusCode=404; delay=300') // { choice: { statusCode: 404 }, delay: 300 }
 * @throws {TypeError} for a name or a value that cannot be chosen.
 */
export function readForcedAnswer(header: string): ForcedAnswer {
  const pairs = new Map(
    header
      .split(/[;,]/)
      .map((part) => part.trim())
      .filter(Boolean)
      .map(readPair),
  )
  const gatewayResponse = pairs.get('gatewayResponse')
  const type = [...gatewayResponseDefaults.keys()].find((key) => key === gatewayResponse)
  if (gatewayResponse !== undefined && type === undefined)
    throw new TypeError(
      describeUnknown('gateway response', gatewayResponse, [...gatewayResponseDefaults.keys()]),
    )
  const statusCode = pairs.get('statusCode')
  if (type !== undefined && (statusCode ?? pairs.get('example')) !== undefined)
    throw new TypeError('gatewayResponse excludes statusCode and example: choose one of them.')
  return {
    choice: {
      statusCode: statusCode === undefined ? undefined : readNumber('statusCode', statusCode),
      gatewayResponse: type,
      example: pairs.get('example'),
    },
    delay: readNumber('delay', pairs.get('delay') ?? '0'),
  }
}

function readPair(part: string): readonly [name: string, value: string] {
  const [, name = part, value] = /^([^=\s]*)\s*=\s*(.*)$/.exec(part) ?? []
  if (!names.includes(name)) throw new TypeError(describeUnknown('choice', name, names))
  if (!value) throw new TypeError(`Expected ${name}=VALUE, got '${part}'.`)
  return [name, value]
}

function readNumber(name: string, text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text)
  throw new TypeError(`Expected a number as ${name}, got '${text}'.`)
}
