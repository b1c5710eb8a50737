import type { Meta, StoryObj } from '@storybook/react-vite'
import { choices } from 'msw-apigateway/storybook'
import { SignInForm } from '../app/components/sign-in-form.tsx'
import type { petStoreApi } from '../app/pet-store-api.ts'

const meta = {
  title: 'Sign-in form',
  component: SignInForm,
  args: { onSignIn: () => undefined },
} satisfies Meta<typeof SignInForm>

export default meta
type Story = StoryObj<typeof meta>
type Api = typeof petStoreApi

/** Fills the fields and sends the form. */
const send: NonNullable<Story['play']> = async ({ canvas, userEvent }) => {
  await userEvent.type(canvas.getByLabelText('E-mail'), 'anna@example.com')
  await userEvent.type(canvas.getByLabelText('Password'), 'squirrel')
  await userEvent.click(canvas.getByRole('button', { name: 'Sign in' }))
}

export const Blank: Story = {}

export const WrongPassword: Story = {
  parameters: { apiGateway: choices<Api>({ 'POST /sessions': { statusCode: 401 } }) },
  play: async (context) => {
    await send(context)
    await context.canvas.findByText(/do not belong together/)
  },
}

export const Sending: Story = {
  parameters: { apiGateway: choices<Api>({ 'POST /sessions': { delay: 'infinite' } }) },
  play: send,
}
