import { unwatchFile, watchFile } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'

/** Milliseconds between two looks at a watched file. */
const interval = 200

/**
 * Waits until one of some files changes, appears or disappears, or until the signal aborts. Looks at the files
 * themselves, as editors save by replacing a file, which ends the watching of the file that was there.
 */
export async function waitForChange(
  files: readonly string[],
  signal: AbortSignal | undefined,
): Promise<void> {
  if (signal?.aborted) return
  let stop = (): void => {}
  const changed = new Promise<void>((resolve) => {
    stop = resolve
  })
  const listener = (): void => stop()
  for (const file of files) watchFile(file, { interval }, listener)
  signal?.addEventListener('abort', stop)
  try {
    await changed
    // Lets a change of several files, or of one in several steps, come to its end.
    if (!signal?.aborted) await wait(interval)
  } finally {
    signal?.removeEventListener('abort', stop)
    for (const file of files) unwatchFile(file, listener)
  }
}
