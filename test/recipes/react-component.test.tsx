// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { useEffect, useState } from 'react'
import { afterEach, describe, expect, it } from 'vitest'
import { mock } from './mock.ts'

type State = { pets: readonly string[] } | { error: string } | 'loading'

/** A component of an application: it calls `fetch` and knows nothing of mocks. */
function PetList() {
  const [state, setState] = useState<State>('loading')
  useEffect(() => {
    loadPets().then(
      (pets) => setState({ pets }),
      (error: Error) => setState({ error: error.message }),
    )
  }, [])
  if (state === 'loading') return <p role="status">Loading…</p>
  if ('error' in state) return <p role="alert">{state.error}</p>
  if (state.pets.length === 0) return <p>No pets today</p>
  return (
    <ul>
      {state.pets.map((pet) => (
        <li key={pet}>{pet}</li>
      ))}
    </ul>
  )
}

async function loadPets(): Promise<readonly string[]> {
  const response = await fetch('https://pets.example.com/prod/pets')
  if (response.status === 204) return []
  const body = await response.json()
  if (!response.ok) throw new Error(body.message)
  return body
}

afterEach(cleanup)

describe('a component', () => {
  it('shows the list that the API answers by default', async () => {
    render(<PetList />)
    expect((await screen.findAllByRole('listitem')).map((item) => item.textContent)).toEqual([
      'Rex',
      'Tom',
    ])
    expect(mock).toHaveAnswered('GET /pets', { status: 200, times: 1 })
  })

  it('shows an empty list for a 204', async () => {
    mock.override('GET /pets', { statusCode: 204 })
    render(<PetList />)
    expect(await screen.findByText('No pets today')).toBeTruthy()
  })

  it('shows the error of the definition for a 500', async () => {
    mock.override('GET /pets', { statusCode: 500 })
    render(<PetList />)
    expect((await screen.findByRole('alert')).textContent).toBe('The store is closed')
  })

  it('shows the message of a gateway response', async () => {
    mock.override('GET /pets', { gatewayResponse: 'THROTTLED' })
    render(<PetList />)
    expect((await screen.findByRole('alert')).textContent).toBe('Too Many Requests')
  })

  it('shows that it is loading while an answer is delayed', async () => {
    mock.override('GET /pets', { delay: 'infinite' })
    render(<PetList />)
    expect((await screen.findByRole('status')).textContent).toBe('Loading…')
  })

  it('shows a network error', async () => {
    mock.override('GET /pets', { networkError: true })
    render(<PetList />)
    expect((await screen.findByRole('alert')).textContent).toBe('Failed to fetch')
  })
})
