import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'

/** Reads the version of this package. */
export async function readVersion(): Promise<string> {
  // Finds the manifest by the package's name, as the relative path to it differs once the command is bundled.
  const manifest = createRequire(import.meta.url).resolve('msw-apigateway/package.json')
  const { version }: { readonly version: string } = JSON.parse(await readFile(manifest, 'utf8'))
  return version
}
