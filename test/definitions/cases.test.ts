import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { DefinitionError, mockRestApi } from '../../src/index.ts'
import { loadDefinition } from '../../src/node.ts'

/** A line of the index: a file, and a request with its answer, or what the issues of the file must say. */
interface Case {
  readonly file: string
  readonly request?: string
  readonly status?: number
  readonly body?: string
  /** Code of an issue that the file must have. */
  readonly issue?: string
  /** Texts that the messages of its issues must contain. */
  readonly says?: readonly string[]
}

/** Definitions beside the project, and what is known of them. */
const home = fileURLToPath(new URL('../../../shared/cases/definitions/', import.meta.url))
const index = join(home, 'index.jsonl')

const cases: Case[] = (existsSync(index) ? readFileSync(index, 'utf8') : '')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line))

const baseUrl = 'https://api.example.com'

/** Mocks the API of a file and sends a request to it, if there is one. */
async function answer({ file, request }: Case) {
  try {
    const definition = await loadDefinition(join(home, file))
    const api = mockRestApi(definition, { baseUrl, onError: () => {}, onIssue: () => {} })
    const [method = '', path = ''] = request?.split(' ') ?? []
    const response = request && (await api.invoke(new Request(`${baseUrl}${path}`, { method })))
    return {
      issues: api.issues,
      ...(response && { status: response.status, body: await response.text() }),
    }
  } catch (error) {
    if (error instanceof DefinitionError) return { issues: error.issues }
    throw error
  }
}

describe.skipIf(cases.length === 0)('a definition beside the project', () => {
  const titled = cases.map((row) => [[row.file, row.request].join(' ').trim(), row] as const)

  it.each(titled)(
    'is answered or refused as index.jsonl of the shared cases says: %s',
    async (_title, row) => {
      const { issues, ...found } = await answer(row)
      const { status, body = found.body, issue, says = [] } = row
      expect(found).toEqual(status === undefined ? {} : { status, body })
      expect(issues.map(({ code }) => code)).toEqual(expect.arrayContaining(issue ? [issue] : []))
      const messages = issues.map(({ message }) => message).join('\n')
      expect(says.filter((text) => !messages.includes(text))).toEqual([])
    },
  )
})
