import { hasText, type Normalize, writeWhenChanged } from '../node/write-when-changed.ts'
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

/** Writes or prints the files of a generation and returns the exit code. */
export async function writeFiles({ files, code }: Generation, terminal: Terminal): Promise<number> {
  for (const { path, text, operationCount, normalize } of files) {
    if (path === undefined) terminal.write(text)
    else {
      await writeWhenChanged(path, text, normalize)
      terminal.writeError(`${path}: ${countOf(operationCount, 'operation')}\n`)
    }
  }
  return code
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
