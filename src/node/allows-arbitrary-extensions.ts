import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'

/**
 * Returns whether a tsconfig of a project, or one that it extends, sets `allowArbitraryExtensions`, without which
 * TypeScript does not read `api.d.yaml.ts` for `api.yaml`. Looks in the folder and else in the nearest one above it that
 * has a `tsconfig.json`; true when there is none, as there is no compiler to configure then.
 */
export async function allowsArbitraryExtensions(folder: string): Promise<boolean> {
  const names = await readdir(folder)
  if (!names.includes('tsconfig.json'))
    return dirname(folder) === folder || allowsArbitraryExtensions(dirname(folder))
  const queue = names
    .filter((name) => /^tsconfig.*\.json$/.test(name))
    .map((name) => join(folder, name))
  const seen = new Set(queue)
  for (const file of seen) {
    const text = await readFile(file, 'utf8').catch(() => '')
    const config = text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
    if (/"allowArbitraryExtensions"\s*:\s*true/.test(config)) return true
    for (const base of listBases(config, file)) seen.add(base)
  }
  return false
}

/** Lists the files that a tsconfig extends. */
function listBases(config: string, file: string): string[] {
  const [, list = ''] = /"extends"\s*:\s*(\[[^\]]*\]|"[^"]*")/.exec(config) ?? []
  return [...list.matchAll(/"([^"]+)"/g)].flatMap(([, name = '']) => {
    if (name.startsWith('.')) {
      const path = resolve(dirname(file), name)
      return path.endsWith('.json') ? path : `${path}.json`
    }
    try {
      return createRequire(file).resolve(name)
    } catch {
      return []
    }
  })
}
