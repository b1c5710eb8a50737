import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { transformWithOxc } from 'vite'

/** Text of the README. */
export const readme: string = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8')

/** A code block of the README in TypeScript or JavaScript. */
interface Snippet {
  /** Heading of the second or third level above the block, without its marks. */
  readonly heading: string
  /** Number of the block below that heading, from 0. */
  readonly index: number
  readonly source: string
}

/** Lists the code blocks of the README that are TypeScript or JavaScript, in order. */
export function listSnippets(): Snippet[] {
  return readme.split(/^###? /m).flatMap((section) => {
    const [heading = ''] = section.split('\n', 1)
    const blocks = section.matchAll(/^```(?:tsx?|jsx?)\n([\s\S]*?)^```/gm)
    return Array.from(blocks, ([, source = ''], index) => ({ heading, index, source }))
  })
}

/**
 * Finds a code block of the README by the heading above it and its number below that heading, from 0.
 *
 * @throws {Error} when the README has no such block, so that a renamed heading fails its test.
 */
export function readSnippet(heading: string, index = 0): string {
  const snippet = listSnippets().find((one) => one.heading === heading && one.index === index)
  if (!snippet) throw new Error(`The README has no code block ${index} below '${heading}'`)
  return snippet.source
}

/**
 * Runs a code block of the README with the given names in scope, and returns the values of the names that it declares
 * and the caller asks for. Its imports are taken from the scope, a dynamic one from the function `importModule` there,
 * `import.meta` from `importMeta`; its default export is `defaultExport`.
 */
export async function runSnippet(
  source: string,
  scope: Readonly<Record<string, unknown>>,
  results: readonly string[] = [],
): Promise<Record<string, unknown>> {
  const body = source
    .replace(/^import .*$/gm, '')
    .replace(/\bimport\(/g, 'importModule(')
    .replace(/\bimport\.meta\b/g, 'importMeta')
    .replace(/^export default /gm, 'const defaultExport = ')
    .replace(/^export /gm, '')
  const { code } = await transformWithOxc(
    `async function run() {${body}\nreturn {${results}}}`,
    'snippet.tsx',
    { jsx: { runtime: 'classic' }, target: 'node20', sourcemap: false },
  )
  const snippet = new Function(...Object.keys(scope), `${code}\nreturn run()`)
  return Reflect.apply(snippet, undefined, Object.values(scope))
}
