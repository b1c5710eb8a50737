// @vitest-environment jsdom
import { composeStory } from '@storybook/react-vite'
import { getResponse, type HttpHandler } from 'msw'
import { expect, it } from 'vitest'
import { petApi } from './pet-api.ts'

/** The preview of `.storybook/preview.ts`; its order of handler groups is the order in which they are asked. */
const preview = { parameters: { msw: { handlers: { override: [], pets: petApi.handlers } } } }

it('an override in a story answers before the handlers that all stories share', async () => {
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
