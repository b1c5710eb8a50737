import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Most files that are listed, and deepest folder. */
const mostFiles = 10_000
const maxDepth = 20

/**
 * Lists the files in a folder and in all folders below it by their paths from there, with `/` between names; none for a
 * folder that does not exist. Returns undefined when there are too many.
 */
export function listBelow(folder: string): readonly string[] | undefined {
  const found: string[] = []
  const open: string[] = ['']
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    for (const name of readNames(join(folder, path))) {
      const inner = `${path}${name}`
      const kind = readKind(join(folder, inner))
      // A link may lead back to a folder above it.
      if (kind === 'folder' && inner.split('/').length < maxDepth) open.push(`${inner}/`)
      if (kind === 'file') found.push(inner)
      if (found.length + open.length > mostFiles) return undefined
    }
  }
  return found
}

function readNames(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

function readKind(path: string): 'file' | 'folder' | undefined {
  try {
    const stats = statSync(path)
    return stats.isDirectory() ? 'folder' : stats.isFile() ? 'file' : undefined
  } catch {
    return undefined
  }
}
