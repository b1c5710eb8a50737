import { readFile } from 'node:fs/promises'
import { hasText, type Normalize, writeWhenChanged } from '../node/write-when-changed.ts'
import { CommandError } from './command-error.ts'
import { countOf } from './count-of.ts'
import type { Terminal } from './terminal.ts'

/** A file that `generate` writes. */
export interface GeneratedFile {
  /** Path of the file; undefined to print its text. */
  readonly path: string | undefined
  readonly text: string
  /** Path of the definition that it is made of. */
  readonly origin: string
  readonly operationCount: number
  /** Reduces the text to what counts when it is compared. Default: all of it counts. */
  readonly normalize?: Normalize
}

/** What one run of `generate` makes of its definition files. */
export interface Generation {
  /** Empty when a definition has errors. */
  readonly files: readonly GeneratedFile[]
  /** 1 when a definition has errors. */
  readonly code: number
  /** Paths of all files that were read. */
  readonly inputs: readonly string[]
}

/**
 * Writes or prints the files of a generation and returns the exit code.
 *
 * @throws {CommandError} before anything is written, when a file exists that was not generated: it may be handwritten.
 */
export async function writeFiles({ files, code }: Generation, terminal: Terminal): Promise<number> {
  for (const { path } of files)
    if (path !== undefined && (await isHandwritten(path)))
      throw new CommandError(
        `'${path}' exists and was not written by msw-apigateway generate. Name another file, or delete it.`,
      )
  for (const { path, text, operationCount, normalize } of files) {
    if (path === undefined) terminal.write(text)
    else {
      await writeWhenChanged(path, text, normalize)
      terminal.writeError(`${path}: ${countOf(operationCount, 'operation')}\n`)
    }
  }
  return code
}

/** Returns whether a file exists without the line that every generated file begins with. */
async function isHandwritten(path: string): Promise<boolean> {
  const text = await readFile(path, 'utf8').catch(() => '')
  return text.trim() !== '' && !/^\ufeff?\/\/ Generated from .* by "?msw-apigateway/.test(text)
}

/** Says which files of a generation differ from what it would write; returns the exit code, 1 when one does. */
export async function compareFiles(
  { files, code }: Generation,
  terminal: Terminal,
): Promise<number> {
  let result = code
  for (const { path, text, origin, normalize } of files) {
    if (path === undefined || (await hasText(path, text, normalize))) continue
    terminal.writeError(`${path} is not up to date with ${origin}.\n`)
    result = 1
  }
  return result
}
