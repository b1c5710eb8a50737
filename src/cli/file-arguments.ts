import { describeUnknown } from '../model/unknown-word.ts'
import type { LoadDefinitionOptions } from '../node/load-definition.ts'
import { UsageError } from './usage.ts'

/** Options that every command has for its file, as `parseArgs` of `node:util` takes them. */
export const fileOptions = {
  'rest-api': { type: 'string' },
  stage: { type: 'string' },
  parameters: { type: 'string', multiple: true },
  resolve: { type: 'string', multiple: true },
  'base-path': { type: 'string' },
} as const

/** Values of {@link fileOptions}, as `parseArgs` returns them. */
export interface FileValues {
  readonly 'rest-api'?: string | undefined
  readonly stage?: string | undefined
  readonly parameters?: readonly string[] | undefined
  readonly resolve?: readonly string[] | undefined
  readonly 'base-path'?: string | undefined
}

/**
 * Converts the file options of a command to options of `loadDefinition`.
 *
 * @throws {UsageError} when an option has a value that it does not take.
 */
export function toLoadOptions(values: FileValues): LoadDefinitionOptions {
  const basePath = values['base-path']
  return {
    restApi: values['rest-api'],
    stage: values.stage,
    parameters: toRecord('--parameters', values.parameters),
    resolve: toRecord('--resolve', values.resolve),
    ...(basePath !== undefined && {
      basePath: oneOf('--base-path', basePath, ['ignore', 'prepend', 'split']),
    }),
  }
}

/**
 * Returns the value of an option that takes a whole number up to a maximum.
 *
 * @throws {UsageError} when the value is no such number.
 */
export function readNumber(option: string, value: string, maximum: number): number {
  const number = /^\d+$/.test(value) ? Number(value) : Number.NaN
  if (number <= maximum) return number
  throw new UsageError(`Expected a number from 0 to ${maximum} as ${option}, got '${value}'.`)
}

/**
 * Returns the value of an option that takes one of a few words.
 *
 * @throws {UsageError} when the value is another word.
 */
export function oneOf<const Word extends string>(
  option: string,
  value: string,
  words: readonly Word[],
): Word {
  const word = words.find((candidate) => candidate === value)
  if (word) return word
  throw new UsageError(describeUnknown(option, value, words))
}

/**
 * Returns the positional arguments of a command, one for each name.
 *
 * @throws {UsageError} when there are fewer or more arguments than names.
 */
export function takePositionals(
  positionals: readonly string[],
  names: readonly string[],
): readonly string[] {
  const missing = names.slice(positionals.length)
  const [extra] = positionals.slice(names.length)
  if (missing.length > 0) throw new UsageError(`Missing argument ${missing.join(' and ')}.`)
  if (extra !== undefined) throw new UsageError(`Unexpected argument '${extra}'.`)
  return positionals
}

function toRecord(option: string, pairs: readonly string[] = []): Record<string, string> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const [name = '', ...value] = pair.split('=')
      if (value.length === 0) throw new UsageError(`Expected ${option} NAME=VALUE, got '${pair}'.`)
      return [name, value.join('=')]
    }),
  )
}
