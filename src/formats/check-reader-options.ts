import {
  aFunction,
  aString,
  checkMembers,
  isRecordOf,
  type MemberCheck,
  stringsByName,
} from '../model/check-members.ts'

const someParameters: MemberCheck = (value) =>
  isRecordOf(value, isParameter) ? undefined : 'texts, numbers, booleans or lists of texts by name'

function isParameter(value: unknown): boolean {
  return Array.isArray(value)
    ? value.every((item) => typeof item === 'string')
    : /^(string|number|boolean)$/.test(typeof value)
}

const someValues: MemberCheck = (value) =>
  typeof value === 'function' || stringsByName(value) === undefined
    ? undefined
    : 'texts by name, or a function'

/** Options of all readers: each reader takes those of the others, which then have no effect. */
const members: Readonly<Record<string, MemberCheck>> = {
  // The reader of OpenAPI documents judges the word.
  basePath: () => undefined,
  parameters: someParameters,
  resolve: someValues,
  restApi: aString,
  stage: aString,
  file: aString,
  onFile: aFunction,
}

/**
 * Refuses options that no reader of definitions has, for users whose compiler does not: a misspelt option would do
 * nothing, without a word.
 *
 * @example
 * checkReaderOptions('fromOpenApi', { basepath: 'split' })
 * // TypeError: fromOpenApi: Unknown option 'basepath'. Did you mean basePath?
 * @throws {TypeError} when the options are no object, or one is unknown or has a wrong value.
 */
export function checkReaderOptions(reader: string, options: unknown): void {
  checkMembers(reader, 'option', options, members)
}
