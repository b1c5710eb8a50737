import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type MockRestApiOptions, mockRestApi } from 'msw-apigateway'
import { expect, it } from 'vitest'
import { describeUsage } from '../../src/cli/usage.ts'
import { listSnippets, readme } from './run-snippet.ts'

/** Every option of `mockRestApi`; the compiler refuses a missing one and an unknown one. */
const options = Object.keys({
  apiKeys: true,
  authorizers: true,
  baseUrl: true,
  context: true,
  cors: true,
  delay: true,
  integrations: true,
  now: true,
  onError: true,
  onIssue: true,
  operations: true,
  randomId: true,
  stageName: true,
  stageVariables: true,
  templateEngine: true,
  unmatched: true,
} satisfies Record<keyof MockRestApiOptions, true>)

it('every snippet of the README is run by a test', () => {
  const folder = new URL('.', import.meta.url)
  const tests = readdirSync(folder).filter((file) => /^readme.*\.test\.tsx?$/.test(file))
  const read = tests.flatMap((file) => {
    const calls = readFileSync(new URL(file, folder), 'utf8').matchAll(
      /readSnippet\(\s*(['"])(.*?)\1(?:,\s*(\d+))?,?\s*\)/g,
    )
    return Array.from(calls, ([, , heading, index = 0]) => `${heading} ${index}`)
  })
  const snippets = listSnippets().map(({ heading, index }) => `${heading} ${index}`)
  expect(snippets.filter((snippet) => !read.includes(snippet))).toEqual([])
  expect(snippets.length).toBeGreaterThan(25)
})

it('the README lists every option of mockRestApi, each of which exists', () => {
  const [, section = ''] = readme.split('\n## Options\n')
  const [table = ''] = section.split('\n```', 1)
  const listed = Array.from(table.matchAll(/^\| `(\w+)` \|/gm), ([, name]) => name)
  expect(listed.sort()).toEqual(options)
  expect(() => mockRestApi({ resources: {} }, Object.fromEntries([['baseURL', '/']]))).toThrow(
    TypeError,
  )
})

const commandLines = Array.from(
  readme.matchAll(/npx (?:--yes )?msw-apigateway (\w+)(.*)/g),
  ([line, command = '', rest = '']) => ({
    line,
    usage: describeUsage(command),
    isKnown: describeUsage(command) !== describeUsage(''),
    flags: (/^[^&#`]*/.exec(rest)?.[0] ?? '').match(/(?<=\s)--?[a-z][a-z-]*/g) ?? [],
  }),
)

it.each(commandLines)('the command line has what $line names', ({ usage, isKnown, flags }) => {
  expect(isKnown).toBe(true)
  for (const flag of flags) expect(usage).toMatch(new RegExp(`(^|[ ,])${flag}\\b`, 'm'))
})

it('the scripts that the README names are those of the package', () => {
  const { scripts } = JSON.parse(
    readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
  )
  for (const [, name = ''] of readme.matchAll(/npm run ([\w:]+)/g))
    expect(scripts).toHaveProperty([name])
})

it('the links of the README lead to files of the repository and to its headings', () => {
  const links = Array.from(readme.matchAll(/\]\((?!https?:)([^)]+)\)/g), ([, path = '']) => path)
  const anchors = Array.from(readme.matchAll(/^##+ (.*)$/gm), ([, heading = '']) =>
    toAnchor(heading),
  )
  const isMissing = (link: string) =>
    !anchors.includes(link) && !existsSync(join(import.meta.dirname, '../..', link))
  expect(links.filter(isMissing)).toEqual([])
  expect(links.length).toBeGreaterThan(20)
})

/** Returns the link to a heading, as GitHub makes it: `## Without MSW: \`serve\`` is `#without-msw-serve`. */
function toAnchor(heading: string): string {
  return `#${heading
    .toLowerCase()
    .replace(/[^\w -]/g, '')
    .replaceAll(' ', '-')}`
}
