import type { Meta, StoryObj } from '@storybook/react-vite'
import { PetPage } from '../app/components/pet-page.tsx'
import { override } from './override.ts'

const meta = {
  title: 'Pet page',
  component: PetPage,
  args: { petId: '108' },
} satisfies Meta<typeof PetPage>

export default meta
type Story = StoryObj<typeof meta>

export const Loaded: Story = {}

export const Reserved: Story = { args: { petId: '105' } }

export const Loading: Story = {
  parameters: override('GET /pets/{petId}', { delay: 'infinite' }),
}

export const NotFound: Story = {
  parameters: override('GET /pets/{petId}', { statusCode: 404 }),
}

export const TimedOut: Story = {
  parameters: override('GET /pets/{petId}', { gatewayResponse: 'INTEGRATION_TIMEOUT' }),
}

export const Throttled: Story = {
  parameters: override('GET /pets/{petId}', { gatewayResponse: 'THROTTLED' }),
}
