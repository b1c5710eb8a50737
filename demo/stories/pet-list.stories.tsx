import type { Meta, StoryObj } from '@storybook/react-vite'
import { PetList } from '../app/components/pet-list.tsx'
import { override } from './override.ts'

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
  parameters: override('GET /pets', { stageVariables: { catalogue: 'empty' } }),
}

export const Loading: Story = {
  parameters: override('GET /pets', { delay: 'infinite' }),
}

export const ServerError: Story = {
  parameters: override('GET /pets', { gatewayResponse: 'INTEGRATION_FAILURE' }),
}

export const Throttled: Story = {
  parameters: override('GET /pets', { gatewayResponse: 'THROTTLED' }),
}

export const Offline: Story = {
  parameters: override('GET /pets', { networkError: true }),
}
