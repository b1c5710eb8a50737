import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Reduces a text to what counts when it is compared with another one. */
export type Normalize = (text: string) => string

/** Returns whether a file has a text; false when there is no such file. */
export async function hasText(
  file: string,
  text: string,
  normalize: Normalize = (whole) => whole,
): Promise<boolean> {
  const before = await readFile(file, 'utf8').catch(() => undefined)
  return before !== undefined && normalize(before) === normalize(text)
}

/** Writes a text to a file unless the file has it already, so that tools that watch the file are not disturbed. */
export async function writeWhenChanged(
  file: string,
  text: string,
  normalize?: Normalize,
): Promise<void> {
  if (await hasText(file, text, normalize)) return
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, text)
}
