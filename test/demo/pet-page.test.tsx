// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { PetPage } from '../../demo/app/components/pet-page.tsx'
import { petStoreApi } from '../../demo/app/pet-store-api.ts'
import { servePetStore } from './serve-pet-store.ts'

const server = servePetStore()

describe('the page of a pet', () => {
  it('shows the facts of the pet and a link to its adoption form', async () => {
    render(<PetPage petId="108" />)
    expect(await screen.findByRole('heading', { name: 'Mabel' })).toBeTruthy()
    const facts = screen.getAllByRole('definition').map((fact) => fact.textContent)
    expect(facts).toEqual([
      "Hermann's tortoise",
      '31 years',
      'female',
      '2.8 kg',
      'children, everyone',
      '€ 150',
    ])
    expect(screen.getByRole('link', { name: 'Meet Mabel' }).getAttribute('href')).toBe(
      '#/pets/108/adopt',
    )
  })

  it('offers the waiting list of a reserved pet', async () => {
    render(<PetPage petId="105" />)
    expect(await screen.findByRole('link', { name: 'Join the waiting list' })).toBeTruthy()
    expect(screen.getByText('Reserved')).toBeTruthy()
  })

  it('shows the message of the API for an unknown pet', async () => {
    render(<PetPage petId="999" />)
    const alert = within(await screen.findByRole('alert'))
    expect(alert.getByText('No animal has the number 999.')).toBeTruthy()
  })

  it('shows the message of the API for a known pet when an override chooses 404', async () => {
    server.use(petStoreApi.override('GET /pets/{petId}', { statusCode: 404 }))
    render(<PetPage petId="108" />)
    expect(await screen.findByText('No animal has the number 108.')).toBeTruthy()
  })

  it('recovers from a time-out when the visitor tries again', async () => {
    server.use(
      petStoreApi.override(
        'GET /pets/{petId}',
        { gatewayResponse: 'INTEGRATION_TIMEOUT' },
        { once: true },
      ),
    )
    render(<PetPage petId="101" />)
    expect((await screen.findByRole('alert')).textContent).toContain('504')
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
    expect(await screen.findByRole('heading', { name: 'Miso' })).toBeTruthy()
  })
})
