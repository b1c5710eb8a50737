import type { LoadDefinitionOptions } from '../node/load-definition.ts'
import { UsageError } from './usage.ts'

/** The options that all commands have for their file, in the words of `parseArgs`. */
export const fileOptions = {
  'rest-api': { type: 'string' },
  stage: { type: 'string' },
  parameters: { type: 'string', multiple: true },
  resolve: { type: 'string', multiple: true },
  'base-path': { type: 'string' },
} as const

/** What `parseArgs` makes of {@link fileOptions}. */
export interface FileValues {
  readonly 'rest-api'?: string | undefined
  readonly stage?: string | undefined
  readonly parameters?: readonly string[] | undefined
  readonly resolve?: readonly string[] | undefined
  readonly 'base-path'?: string | undefined
}

/** The options for reading the file of a command. */
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

/** The value of an option that is one of a few words. */
export function oneOf<const Word extends string>(
  option: string,
  value: string,
  words: readonly Word[],
): Word {
  const word = words.find((candidate) => candidate === value)
  if (word) return word
  throw new UsageError(`${option} is '${value}', but must be one of ${words.join(', ')}`)
}

/** The arguments that a command must have, no more and no less. */
export function takePositionals(
  positionals: readonly string[],
  names: readonly string[],
): readonly string[] {
  const missing = names.slice(positionals.length)
  const [extra] = positionals.slice(names.length)
  if (missing.length > 0) throw new UsageError(`${missing.join(' and ')} is missing`)
  if (extra !== undefined) throw new UsageError(`'${extra}' is one argument too many`)
  return positionals
}

function toRecord(option: string, pairs: readonly string[] = []): Record<string, string> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const [name = '', ...value] = pair.split('=')
      if (value.length === 0) throw new UsageError(`${option} is '${pair}', but must be NAME=VALUE`)
      return [name, value.join('=')]
    }),
  )
}
