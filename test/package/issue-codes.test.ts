import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { developerGuide, issueCodes } from '../../src/issue-codes.ts'

const src = fileURLToPath(new URL('../../src', import.meta.url))
const sources = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && file !== 'issue-codes.ts')
  .map((file) => readFileSync(join(src, file), 'utf8'))
  .join('\n')

const rules: readonly (readonly [code: string, rule: { sentence: string; page?: string }])[] =
  Object.entries(issueCodes)

describe('the table of issue codes', () => {
  it.each(rules)('has a sentence for %s, which the library reports', (code, { sentence }) => {
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/)
    expect(sentence).toMatch(/^[A-Z].*\.$/)
    expect(sources.includes(`'${code}'`)).toBe(true)
  })

  it('names pages of AWS’s documentation', () => {
    const pages = rules.flatMap(([, { page }]) => page ?? [])
    for (const page of pages)
      expect(new URL(page, developerGuide).href).toMatch(
        /^https:\/\/docs\.aws\.amazon\.com\/.*\.html$/,
      )
  })
})
