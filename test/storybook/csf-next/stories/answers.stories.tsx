import { choices } from 'msw-apigateway/storybook'
import { expect } from 'storybook/test'
import { Answers } from '../../csf3/stories/answers.tsx'
import type { petApi } from '../../csf3/stories/pet-api.ts'
import preview from '../.storybook/preview.ts'
import type { orderApi } from './order-api.ts'

const meta = preview.meta({
  title: 'Answers',
  component: Answers,
  args: { requests: ['GET /pets', 'GET /../shop/orders'] },
  parameters: {
    apiGateway: { pets: choices<typeof petApi>({ 'GET /pets': { statusCode: 404 } }) },
  },
})

export const OfComponent = meta.story()

export const OfStory = meta.story({
  parameters: {
    apiGateway: {
      pets: choices<typeof petApi>({ 'GET /pets': null }),
      orders: choices<typeof orderApi>({ 'GET /orders': { statusCode: 503 } }),
    },
  },
  play: async ({ apiGateway, canvas }) => {
    await canvas.findByText('503')
    await expect(apiGateway.requests('GET /orders')).toHaveLength(1)
  },
})
