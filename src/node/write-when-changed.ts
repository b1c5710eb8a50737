import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Returns whether a file has a text; false when there is no such file. */
export async function hasText(file: string, text: string): Promise<boolean> {
  return (await readFile(file, 'utf8').catch(() => undefined)) === text
}

/** Writes a text to a file unless the file has it already, so that tools that watch the file are not disturbed. */
export async function writeWhenChanged(file: string, text: string): Promise<void> {
  if (await hasText(file, text)) return
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, text)
}
