import { expect, it } from 'vitest'
import { fromOpenApi, mockRestApi } from '../../../src/index.ts'
import { openApi, operation } from './document.ts'

it('keeps the descriptions of responses, also behind a reference, for the tools that list them', () => {
  const responses = {
    200: { description: 'The pets' },
    404: { $ref: '#/components/responses/missing' },
    500: {},
  }
  const document = openApi(
    { get: operation({ responses }) },
    { components: { responses: { missing: { description: 'No pets' } } } },
  )
  const [listPets] = mockRestApi(fromOpenApi(document)).operations
  expect(listPets?.descriptions).toEqual(
    new Map([
      [200, 'The pets'],
      [404, 'No pets'],
    ]),
  )
})
