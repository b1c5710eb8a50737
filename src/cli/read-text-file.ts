import { readFile } from 'node:fs/promises'
import { CommandError } from './command-error.ts'

/**
 * Reads the text of a file that an argument names.
 *
 * @throws {CommandError} that names the path when it is that of a folder, which Node's own message leaves out.
 * @throws {Error} of `node:fs`, when the file cannot be read for any other reason.
 */
export async function readTextFile(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EISDIR')
      throw new CommandError(`Expected a file, got the folder '${path}'.`)
    throw error
  }
}
