import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { run } from '../cli/run.ts'

it('declares the operations that the document of the demo has', async () => {
  const file = fileURLToPath(new URL('../../demo/app/pet-store.yaml', import.meta.url))
  expect(await run(['generate', '--types', file, '--check'])).toMatchObject({ code: 0, errors: '' })
})
