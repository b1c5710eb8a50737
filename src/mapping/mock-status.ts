import { JavaMap } from '../java/map.ts'
import { JavaNumber, type Value } from '../java/value.ts'
import { JsonReadError, readJson } from '../json/read-json.ts'

/** Sentence that API Gateway logs for a MOCK whose request template renders no status. */
export const unreadableStatus: string =
  'Unable to parse statusCode. It should be an integer that is defined in the request template.'

/**
 * Reads `statusCode` in the text that the request template of a MOCK rendered; undefined unless it is a whole number.
 *
 * @example
 * readMockStatus('{statusCode: 404}')     // 404
 * readMockStatus('{"statusCode": "404"}') // undefined
 */
export function readMockStatus(text: string): number | bigint | undefined {
  const status = readStatus(text)
  if (typeof status === 'number') return status
  return status instanceof JavaNumber && status.type === 'Long' ? BigInt(status.value) : undefined
}

function readStatus(text: string): Value | undefined {
  try {
    const value = readJson(text)
    return value instanceof JavaMap ? value.get('statusCode') : undefined
  } catch (error) {
    if (error instanceof JsonReadError) return undefined
    throw error
  }
}
