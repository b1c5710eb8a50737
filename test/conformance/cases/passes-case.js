import { isDeepStrictEqual } from 'node:util'
import { runCase } from './run-case.js'

/**
 * Returns whether the library gives the answer of a case.
 *
 * @param {import('./run-case.js').Library} library
 * @param {import('./read-cases.js').Case} subject
 * @param {import('./run-case.js').TemplateEngine} [templateEngine]
 */
export async function passesCase(library, subject, templateEngine) {
  try {
    const { expected, actual } = await runCase(library, subject, templateEngine)
    return isDeepStrictEqual(actual, expected)
  } catch {
    return false
  }
}
