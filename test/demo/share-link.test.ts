import { describe, expect, it } from 'vitest'
import { examples } from '../../demo/playground/examples/examples.ts'
import { readShareLink, writeShareLink } from '../../demo/playground/share-link.ts'

const request = {
  kind: 'definition',
  source: '',
  httpMethod: 'GET',
  target: '/',
  headers: '',
  body: '',
}

async function linkTo(value: unknown): Promise<string> {
  const deflated = new Blob([JSON.stringify(value)])
    .stream()
    .pipeThrough(new CompressionStream('deflate-raw'))
  const bytes = await new Response(deflated).arrayBuffer()
  return `#${Buffer.from(bytes).toString('base64url')}`
}

describe('a link to the playground', () => {
  it.each(examples)('carries the example $title', async ({ state }) => {
    const link = await writeShareLink(state)
    expect(link).toMatch(/^#[\w-]+$/)
    expect(await readShareLink(link)).toEqual(state)
  })

  it('carries any character', async () => {
    const state = { kind: 'template', source: '✓ é \u{1f408} \0', body: '', variables: '' } as const
    expect(await readShareLink(await writeShareLink(state))).toEqual(state)
  })

  it('carries a request without an origin, as links of before it had one do', async () => {
    expect(await readShareLink(await linkTo(request))).toEqual(request)
  })

  it.each(['', '#', '#x', '#%%%', '#q1YqSCxJVbJSUjI0MjYxNTO3sFSqBQA'])(
    'carries no state when its fragment is %j',
    async (link) => {
      expect(await readShareLink(link)).toBeUndefined()
    },
  )

  it.each([
    null,
    1,
    [],
    { kind: 'template' },
    { kind: 'constructor', source: '' },
    { kind: 'template', source: 1, body: '', variables: '' },
    { ...request, origin: 7 },
  ])('carries no state when its data is %j', async (value) => {
    expect(await readShareLink(await linkTo(value))).toBeUndefined()
  })
})
