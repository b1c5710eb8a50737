import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))

it('the tarball holds the build, the sources that its maps name, and no tests, demos or declaration maps', () => {
  const args = ['pack', '--dry-run', '--json', '--ignore-scripts']
  const { stdout } = spawnSync('npm', args, { cwd: root, encoding: 'utf8' })
  const [{ files }]: [{ files: readonly { readonly path: string }[] }] = JSON.parse(stdout)
  const paths = files.map(({ path }) => path)
  expect(paths.filter((path) => !/^(dist|src)\//.test(path)).sort()).toEqual([
    'LICENSE',
    'README.md',
    'package.json',
  ])
  expect(
    paths.filter((path) => /\.d\.ts\.map$|\.test\.|tsconfig|\.tsbuildinfo$/.test(path)),
  ).toEqual([])
  expect(paths).toContain('dist/index.js.map')
})
