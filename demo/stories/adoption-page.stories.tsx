import type { Meta, StoryObj } from '@storybook/react-vite'
import { choices } from 'msw-apigateway/storybook'
import { AdoptionPage } from '../app/components/adoption-page.tsx'
import type { petStoreApi } from '../app/pet-store-api.ts'

const meta = {
  title: 'Adoption page',
  component: AdoptionPage,
  args: {
    petId: '106',
    session: { email: 'anna@example.com', token: 'YW5uYQ' },
    onSignIn: () => undefined,
  },
} satisfies Meta<typeof AdoptionPage>

export default meta
type Story = StoryObj<typeof meta>
type Api = typeof petStoreApi

/** Fills the fields that the API requires and sends the form. */
const sendForm: NonNullable<Story['play']> = async ({ canvas, userEvent }) => {
  await userEvent.type(await canvas.findByLabelText('Your name'), 'Anna')
  await userEvent.type(canvas.getByLabelText('Day of your visit'), '2030-05-04')
  await userEvent.click(canvas.getByRole('button', { name: 'Ask for a visit' }))
}

export const Blank: Story = {}

export const SignedOut: Story = { args: { session: undefined } }

export const FieldsRefused: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Ask for a visit' }))
    await canvas.findByText('Tell us who is coming.')
  },
}

export const Booked: Story = {
  play: async (context) => {
    await sendForm(context)
    await context.canvas.findByText(/your visit on Saturday/)
  },
}

export const WaitingList: Story = {
  args: { petId: '105' },
  play: async (context) => {
    await sendForm(context)
    await context.canvas.findByText('You are on Captain’s waiting list')
  },
}

export const SessionExpired: Story = {
  parameters: {
    apiGateway: choices<Api>({ 'POST /adoptions': { gatewayResponse: 'EXPIRED_TOKEN' } }),
  },
  play: async (context) => {
    await sendForm(context)
    await context.canvas.findByRole('alert')
  },
}
