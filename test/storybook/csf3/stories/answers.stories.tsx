import type { Meta, StoryObj } from '@storybook/react-vite'
import { choices } from 'msw-apigateway/storybook'
import { expect, waitFor } from 'storybook/test'
import { Answers } from './answers.tsx'
import type { petApi } from './pet-api.ts'

type Api = typeof petApi

const meta = {
  title: 'Answers',
  component: Answers,
  args: { requests: ['GET /pets'] },
  parameters: { apiGateway: choices<Api>({ 'GET /pets': { statusCode: 404 } }) },
} satisfies Meta<typeof Answers>

export default meta
type Story = StoryObj<typeof meta>

export const OfComponent: Story = {}

export const OfStory: Story = {
  parameters: { apiGateway: choices<Api>({ 'GET /pets': { gatewayResponse: 'THROTTLED' } }) },
}

export const Undone: Story = {
  parameters: { apiGateway: choices<Api>({ 'GET /pets': null }) },
}

export const AnotherBody: Story = {
  parameters: { apiGateway: choices<Api>({ 'GET /pets': { statusCode: 200, body: ['Tom'] } }) },
}

export const ByRequest: Story = {
  parameters: {
    apiGateway: choices<Api>({ '*': ({ request }) => ({ body: `by ${request.method}` }) }),
  },
  args: { requests: ['GET /pets', 'POST /pets'] },
}

export const Offline: Story = {
  parameters: { apiGateway: choices<Api>({ 'GET /pets': { networkError: true } }) },
}

export const Loading: Story = {
  parameters: { apiGateway: choices<Api>({ 'GET /pets': { delay: 'infinite' } }) },
}

export const Asked: Story = {
  args: { requests: ['GET /pets', 'POST /pets'] },
  play: async ({ apiGateway, canvas }) => {
    await canvas.findByText('201 "Created"')
    await waitFor(() => expect(apiGateway.requests()).toHaveLength(2))
    const [sent] = apiGateway.requests('POST /pets')
    await expect(sent?.request.json()).resolves.toEqual({ name: 'Rex' })
    await expect(apiGateway.requests('GET /pets')[0]?.response?.status).toBe(404)
  },
}
