import { readFileSync } from 'node:fs'
import { transform } from 'esbuild'

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')

/**
 * Finds a code block of the README by the heading above it and its number below that heading, from 0.
 *
 * @throws {Error} when the README has no such block, so that a renamed heading fails its test.
 */
export function readSnippet(heading: string, index = 0): string {
  const section = readme.split(/^## /m).find((text) => text.startsWith(`${heading}\n`)) ?? ''
  const blocks = [...section.matchAll(/^```(?:tsx?|js)\n([\s\S]*?)^```/gm)]
  const block = blocks[index]?.[1]
  if (block === undefined)
    throw new Error(`The README has no code block ${index} below '${heading}'`)
  return block
}

/**
 * Runs a code block of the README with the given names in scope, and returns the values of the names that it declares
 * and the caller asks for. Its imports are taken from the scope.
 */
export async function runSnippet(
  source: string,
  scope: Readonly<Record<string, unknown>>,
  results: readonly string[] = [],
): Promise<Record<string, unknown>> {
  const body = source.replace(/^import .*$/gm, '').replace(/^export (default )?/gm, '')
  const { code } = await transform(`async function run() {${body}\nreturn {${results}}}`, {
    loader: 'ts',
    target: 'node20',
  })
  const snippet = new Function(...Object.keys(scope), `${code}\nreturn run()`)
  return Reflect.apply(snippet, undefined, Object.values(scope))
}
