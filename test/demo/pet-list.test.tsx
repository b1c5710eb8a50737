// @vitest-environment jsdom
import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { PetList } from '../../demo/app/components/pet-list.tsx'
import { petStoreApi } from '../../demo/app/pet-store-api.ts'
import { servePetStore } from './serve-pet-store.ts'

const server = servePetStore()

const names = () => screen.getAllByRole('heading', { level: 2 }).map((name) => name.textContent)
const readOn = () => screen.findByRole('button', { name: 'Show more animals' })

describe('the pet list', () => {
  it('shows the first page', async () => {
    render(<PetList />)
    expect(await screen.findByText('6 of 14 animals')).toBeTruthy()
    expect(names()).toEqual(['Miso', 'Otto', 'Fennel', 'Pixel', 'Captain', 'Juniper'])
  })

  it('adds page after page and offers no more after the last', async () => {
    render(<PetList />)
    await userEvent.click(await readOn())
    expect(await screen.findByText('12 of 14 animals')).toBeTruthy()
    await userEvent.click(await readOn())
    expect(await screen.findByText('14 of 14 animals')).toBeTruthy()
    expect(screen.queryByRole('button')).toBeNull()
    expect(new Set(names()).size).toBe(14)
  })

  it('shows the animals of one species', async () => {
    render(<PetList species="rabbit" />)
    expect(await screen.findByText('3 of 3 animals')).toBeTruthy()
    expect(names()).toEqual(['Fennel', 'Thistle', 'Walnut'])
  })

  it('shows a notice when no animal is left', async () => {
    server.use(petStoreApi.override('GET /pets', { stageVariables: { catalogue: 'empty' } }))
    render(<PetList />)
    expect(await screen.findByText('Everyone has found a home')).toBeTruthy()
  })

  it('is marked as busy while the first page is loading', async () => {
    server.use(petStoreApi.override('GET /pets', { delay: 'infinite' }))
    render(<PetList />)
    expect(screen.getByRole('status').textContent).toBe('Looking who is in…')
    expect(screen.getByRole('region').getAttribute('aria-busy')).toBe('true')
  })

  it('shows the message of a gateway response and recovers when the visitor tries again', async () => {
    server.use(
      petStoreApi.override('GET /pets', { gatewayResponse: 'INTEGRATION_FAILURE' }, { once: true }),
    )
    render(<PetList />)
    expect((await screen.findByRole('alert')).textContent).toContain('Internal server error.')
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
    expect(await screen.findByText('6 of 14 animals')).toBeTruthy()
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('tells a throttled visitor how many seconds to wait', async () => {
    server.use(petStoreApi.override('GET /pets', { gatewayResponse: 'THROTTLED' }))
    render(<PetList />)
    expect((await screen.findByRole('alert')).textContent).toContain('Please wait 5 seconds')
  })

  it('keeps the loaded animals when the next page fails', async () => {
    render(<PetList />)
    const button = await readOn()
    server.use(petStoreApi.override('GET /pets', { networkError: true }))
    await userEvent.click(button)
    expect((await screen.findByRole('alert')).textContent).toContain('could not be reached')
    expect(names()).toContain('Miso')
  })
})
