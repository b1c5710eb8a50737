import { spawnSync } from 'node:child_process'
import { stripVTControlCharacters } from 'node:util'

/**
 * Runs Vitest in a folder of fixtures.
 *
 * @param {{ directory: string, vitest: string, node?: string, args?: readonly string[] }} run `vitest` is the path of
 *   Vitest's own package, `node` that of the Node to run it with.
 */
export function runVitest({ directory, vitest, node = process.execPath, args = [] }) {
  const { CI, FORCE_COLOR, GITHUB_ACTIONS, VITEST, ...env } = process.env
  const { stdout, stderr, status } = spawnSync(
    node,
    [`${vitest}/vitest.mjs`, 'run', '--root', directory, ...args],
    { cwd: directory, encoding: 'utf8', env: { ...env, NO_COLOR: '1' } },
  )
  return { output: stripVTControlCharacters(`${stdout}\n${stderr}`), status }
}

/**
 * Reads the failing tests from the output of Vitest's default reporter: the title of each with its message, without
 * what differs from run to run and from one major version of Vitest and MSW to the next.
 *
 * @param {string} output
 */
export function readFailures(output) {
  return output
    .split(/^ FAIL {2}/m)
    .slice(1)
    .map((block) => {
      const lines = block.split('\n')
      const end = lines.findIndex((line) => / ❯ |^⎯/.test(line))
      const place = lines.find((line) => / ❯ \S+\.fixture\.ts:/.test(line))?.trim()
      return [...lines.slice(0, end), ...(place ? [place] : [])]
        .map((line) => line.trimEnd())
        .filter((line) => line !== '' && !/MSW. Cannot bypass|^TypeError: fetch failed/.test(line))
        .join('\n')
    })
    .sort()
    .join('\n\n')
}
