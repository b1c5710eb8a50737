import type { Meta, StoryObj } from '@storybook/react-vite'
import { choices } from 'msw-apigateway/storybook'
import { PetPage } from '../app/components/pet-page.tsx'
import type { petStoreApi } from '../app/pet-store-api.ts'

const meta = {
  title: 'Pet page',
  component: PetPage,
  args: { petId: '108' },
} satisfies Meta<typeof PetPage>

export default meta
type Story = StoryObj<typeof meta>
type Api = typeof petStoreApi

export const Loaded: Story = {}

export const Reserved: Story = { args: { petId: '105' } }

export const Loading: Story = {
  parameters: { apiGateway: choices<Api>({ 'GET /pets/{petId}': { delay: 'infinite' } }) },
}

export const NotFound: Story = {
  parameters: { apiGateway: choices<Api>({ 'GET /pets/{petId}': { statusCode: 404 } }) },
}

export const TimedOut: Story = {
  parameters: {
    apiGateway: choices<Api>({ 'GET /pets/{petId}': { gatewayResponse: 'INTEGRATION_TIMEOUT' } }),
  },
}

export const Throttled: Story = {
  parameters: {
    apiGateway: choices<Api>({ 'GET /pets/{petId}': { gatewayResponse: 'THROTTLED' } }),
  },
}
