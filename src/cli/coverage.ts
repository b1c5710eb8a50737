import { parseArgs } from 'node:util'
import type { CoverageMap } from '../coverage/file-coverage.ts'
import { mergeCoverage } from '../coverage/merge-coverage.ts'
import { describeCoverage } from './describe-coverage.ts'
import { readTextFile } from './read-text-file.ts'
import type { Terminal } from './terminal.ts'
import { UsageError } from './usage.ts'

/** Runs `coverage FILE…`: prints a summary of what test runs recorded, added up. */
export async function coverage(args: string[], terminal: Terminal): Promise<number> {
  const { positionals } = parseArgs({ args, allowPositionals: true, options: {} })
  if (positionals.length === 0) throw new UsageError('Missing argument FILE.')
  const maps = await Promise.all(positionals.map(readCoverage))
  terminal.write(describeCoverage(mergeCoverage(maps), terminal))
  return 0
}

/**
 * Reads a file that `JSON.stringify` of a recording wrote.
 *
 * @throws {UsageError} for a file that holds anything else.
 */
async function readCoverage(file: string): Promise<CoverageMap> {
  const map = parseJson(await readTextFile(file))
  if (isCoverage(map)) return map
  throw new UsageError(
    `Expected coverage in Istanbul's format, written by recordCoverage: ${file}.`,
  )
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isCoverage(value: unknown): value is CoverageMap {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((file) =>
      ['statementMap', 's', 'branchMap', 'b'].every(
        (name) => typeof Object(file)[name] === 'object',
      ),
    )
  )
}
