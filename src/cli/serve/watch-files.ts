import { type FSWatcher, watch } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'

/** Time in milliseconds that has to pass without another change before a change is told of. */
const quiet = 80

/** A watch over files. */
export interface FileWatch {
  /** Watches these files from now on, in place of the earlier ones. */
  follow(files: Iterable<string>): void
  close(): void
}

/**
 * Watches files and calls `onChange` after each change. Watches their folders, since editors and build tools put a new
 * file in the place of the old one.
 */
export function watchFiles(onChange: () => void): FileWatch {
  const watchers = new Map<string, FSWatcher>()
  let names: ReadonlySet<string> = new Set()
  let timer: NodeJS.Timeout | undefined

  function onEvent(folder: string, name: string | null): void {
    if (name !== null && !names.has(resolve(folder, basename(name)))) return
    clearTimeout(timer)
    timer = setTimeout(onChange, quiet)
  }

  function close(): void {
    clearTimeout(timer)
    for (const watcher of watchers.values()) watcher.close()
    watchers.clear()
  }

  return {
    follow(files) {
      names = new Set(Array.from(files, (file) => resolve(file)))
      const folders = new Set(Array.from(names, (file) => dirname(file)))
      for (const [folder, watcher] of watchers)
        if (!folders.has(folder)) {
          watcher.close()
          watchers.delete(folder)
        }
      for (const folder of folders) {
        if (watchers.has(folder)) continue
        try {
          watchers.set(
            folder,
            watch(folder, (_event, name) => onEvent(folder, name)),
          )
        } catch {
          // A folder that does not exist, of a file that the definition names in vain, has nothing to watch.
        }
      }
    },
    close,
  }
}
