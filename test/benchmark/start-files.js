import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dump } from 'js-yaml'

/**
 * Runs a function with a temporary folder that holds documents as files.
 *
 * @template {string} Name
 * @template Result
 * @param {Readonly<Record<Name, string>>} texts by the name of the file
 * @param {(paths: Readonly<Record<Name, string>>, folder: string) => Result} use
 */
export function withFiles(texts, use) {
  const folder = mkdtempSync(join(tmpdir(), 'start-'))
  try {
    const names = /** @type {Name[]} */ (Object.keys(texts))
    const paths = names.map((name) => {
      const path = join(folder, name)
      writeFileSync(path, texts[name])
      return [name, path]
    })
    return use(Object.fromEntries(paths), folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Writes a document as YAML, without aliases. @param {object} document */
export const toYaml = (document) => dump(document, { noRefs: true, lineWidth: -1 })

/** Writes a document as YAML; objects that it shares become aliases. @param {object} document */
export const toAliasedYaml = (document) => dump(document, { lineWidth: -1 })
