// @vitest-environment jsdom
import { fireEvent, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { AdoptionPage } from '../../demo/app/components/adoption-page.tsx'
import { petStoreApi } from '../../demo/app/pet-store-api.ts'
import { servePetStore } from './serve-pet-store.ts'

const server = servePetStore()
const session = { email: 'anna@example.com', token: 'YW5uYQ' }

function renderPage(petId = '106'): void {
  render(<AdoptionPage petId={petId} session={session} onSignIn={vi.fn()} />)
}

const send = async () =>
  userEvent.click(await screen.findByRole('button', { name: 'Ask for a visit' }))

async function fill(name: string): Promise<void> {
  await userEvent.type(await screen.findByLabelText('Your name'), name)
  fireEvent.change(screen.getByLabelText('Day of your visit'), { target: { value: '2030-05-04' } })
}

describe('the adoption page', () => {
  it('books a visit and thanks the visitor by the posted name', async () => {
    renderPage()
    await fill("Anna O'Neill")
    await send()
    expect((await screen.findByRole('status')).textContent).toContain(
      "Thank you, Anna O'Neill. We look forward to your visit on Saturday 4 May.",
    )
  })

  it('shows the complaint about each refused field and focuses the first', async () => {
    renderPage()
    await userEvent.clear(await screen.findByLabelText('E-mail'))
    await send()
    expect((await screen.findByText('Some answers need another look.')).role).toBe('alert')
    const name = screen.getByLabelText('Your name')
    expect(document.activeElement).toBe(name)
    expect(describedText(name)).toBe('Tell us who is coming.')
    expect(describedText(screen.getByLabelText('E-mail'))).toBe(
      'That does not look like an e-mail address.',
    )
    expect(describedText(screen.getByLabelText('Day of your visit'))).toBe(
      'Choose a day for your visit.',
    )
  })

  it('accepts a corrected form', async () => {
    renderPage()
    await send()
    await screen.findByText('Tell us who is coming.')
    await fill('Anna')
    await send()
    expect(await screen.findByText(/Thank you, Anna/)).toBeTruthy()
  })

  it('refuses more than 280 characters about the home', async () => {
    renderPage()
    await fill('Anna')
    fireEvent.change(screen.getByLabelText('About your home'), {
      target: { value: 'room '.repeat(60) },
    })
    await send()
    expect(await screen.findByText(/Keep it under 280 characters/)).toBeTruthy()
  })

  it('puts a visitor of a reserved pet on its waiting list', async () => {
    renderPage('105')
    await fill('Anna')
    await send()
    expect(await screen.findByText('You are on Captain’s waiting list')).toBeTruthy()
  })

  it('keeps the filled fields when the session has expired', async () => {
    server.use(petStoreApi.override('POST /adoptions', { gatewayResponse: 'EXPIRED_TOKEN' }))
    renderPage()
    await fill('Anna')
    await send()
    expect(await screen.findByText(/You have been signed out/)).toBeTruthy()
    expect(screen.getByDisplayValue('Anna')).toBeTruthy()
  })

  it('asks a visitor without a session to sign in first', async () => {
    const onSignIn = vi.fn()
    render(<AdoptionPage petId="106" session={undefined} onSignIn={onSignIn} />)
    await userEvent.type(await screen.findByLabelText('E-mail'), 'ben@example.com')
    await userEvent.type(screen.getByLabelText('Password'), 'squirrel')
    await userEvent.click(screen.getByRole('button', { name: 'Sign in' }))
    expect(await screen.findByText(/do not belong together/)).toBeTruthy()

    await userEvent.clear(screen.getByLabelText('Password'))
    await userEvent.type(screen.getByLabelText('Password'), 'walkies')
    await userEvent.click(screen.getByRole('button', { name: 'Sign in' }))
    await vi.waitFor(() =>
      expect(onSignIn).toHaveBeenCalledWith({
        email: 'ben@example.com',
        token: btoa('ben@example.com'),
      }),
    )
  })
})

function describedText(control: HTMLElement): string {
  const ids = control.getAttribute('aria-describedby')?.split(' ') ?? []
  return ids.map((id) => document.getElementById(id)?.textContent).join(' ')
}
