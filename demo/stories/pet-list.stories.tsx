import type { Meta, StoryObj } from '@storybook/react-vite'
import { choices } from 'msw-apigateway/storybook'
import { PetList } from '../app/components/pet-list.tsx'
import type { petStoreApi } from '../app/pet-store-api.ts'

const meta = {
  title: 'Pet list',
  component: PetList,
  decorators: (Story) => (
    <div className="page">
      <Story />
    </div>
  ),
} satisfies Meta<typeof PetList>

export default meta
type Story = StoryObj<typeof meta>
type Api = typeof petStoreApi

export const Loaded: Story = {}

export const OneSpecies: Story = { args: { species: 'rabbit' } }

export const LastPage: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Show more animals' }))
    await canvas.findByText('12 of 14 animals')
    await userEvent.click(await canvas.findByRole('button', { name: 'Show more animals' }))
    await canvas.findByText('14 of 14 animals')
  },
}

export const Empty: Story = {
  parameters: {
    apiGateway: choices<Api>({
      'GET /pets': { stageVariables: { catalogue: 'empty' } },
    }),
  },
}

export const Loading: Story = {
  parameters: { apiGateway: choices<Api>({ 'GET /pets': { delay: 'infinite' } }) },
}

export const ServerError: Story = {
  parameters: {
    apiGateway: choices<Api>({ 'GET /pets': { gatewayResponse: 'INTEGRATION_FAILURE' } }),
  },
}

export const Throttled: Story = {
  parameters: { apiGateway: choices<Api>({ 'GET /pets': { gatewayResponse: 'THROTTLED' } }) },
}

export const Offline: Story = {
  parameters: { apiGateway: choices<Api>({ 'GET /pets': { networkError: true } }) },
}
