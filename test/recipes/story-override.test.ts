// @vitest-environment jsdom
import { composeStory } from '@storybook/react-vite'
import { getResponse, type HttpHandler } from 'msw'
import { expect, it } from 'vitest'
import { petApi } from './pet-api.ts'

/** As `.storybook/preview.ts` has it: a group is asked where it was named first. */
const preview = { parameters: { msw: { handlers: { override: [], pets: petApi.handlers } } } }

it('is asked before the handlers that all stories share', async () => {
  const override = petApi.override('GET /pets', { statusCode: 500 })
  const { parameters } = composeStory(
    { parameters: { msw: { handlers: { override } } } },
    { title: 'Pets', component: () => null },
    preview,
  )
  const groups: Record<string, HttpHandler | HttpHandler[]> = parameters['msw'].handlers
  const response = await getResponse(
    Object.values(groups).flat(),
    new Request('https://pets.example.com/prod/pets'),
  )
  expect(response?.status).toBe(500)
})
