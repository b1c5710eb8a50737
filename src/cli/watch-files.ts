import { statSync, unwatchFile, watchFile } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'

/** Milliseconds between two looks at a watched file. */
const interval = 200

/** Milliseconds by which the time of a file can be behind the clock. */
const clockStep = 20

/**
 * Waits until one of some files changes after the time `since`, appears or disappears, or until the signal aborts. Looks
 * at the files themselves, as editors save by replacing a file, which ends the watching of the file that was there.
 */
export async function waitForChange(
  files: readonly string[],
  since: number,
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
  // A file may have changed after it was read and before it is watched.
  const times = files.map((file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0)
  if (times.some((time) => time > since - clockStep)) stop()
  try {
    await changed
    // Lets a change of several files, or of one in several steps, come to its end.
    if (!signal?.aborted) await wait(interval)
  } finally {
    signal?.removeEventListener('abort', stop)
    for (const file of files) unwatchFile(file, listener)
  }
}
