// @vitest-environment jsdom
import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { App } from '../../demo/app/components/app.tsx'
import { readRoute } from '../../demo/app/hooks/use-route.ts'
import { servePetStore } from './serve-pet-store.ts'

servePetStore()

describe('the app', () => {
  it('opens the page of a pet from the list and moves the focus to it', async () => {
    render(<App />)
    await userEvent.click(await screen.findByRole('link', { name: /Otto/ }))
    expect(await screen.findByRole('heading', { name: 'Otto' })).toBeTruthy()
    expect(document.activeElement).toBe(screen.getByRole('main'))
  })

  it('filters by species without leaving the list', async () => {
    render(<App />)
    await userEvent.click(screen.getByRole('link', { name: 'Tortoises' }))
    expect(await screen.findByText('1 of 1 animals')).toBeTruthy()
    expect(screen.getByRole('link', { name: 'Tortoises' }).getAttribute('aria-current')).toBe(
      'page',
    )
  })

  it('signs in, keeps the session when it is rendered again, and signs out', async () => {
    window.location.hash = '#/sign-in'
    const { unmount } = render(<App />)
    await userEvent.type(screen.getByLabelText('E-mail'), 'anna@example.com')
    await userEvent.type(screen.getByLabelText('Password'), 'walkies')
    await userEvent.click(screen.getByRole('button', { name: 'Sign in' }))
    expect(await screen.findByText('anna@example.com')).toBeTruthy()
    unmount()

    render(<App />)
    await userEvent.click(screen.getByRole('button', { name: 'Sign out' }))
    expect(screen.getByRole('link', { name: 'Sign in' })).toBeTruthy()
  })

  it('shows a notice for an unknown address', async () => {
    window.location.hash = '#/constructor/__proto__'
    render(<App />)
    expect(await screen.findByText('There is no such page')).toBeTruthy()
  })
})

describe('a route', () => {
  it.each([
    ['', { page: 'pets', species: undefined }],
    ['#/?species=cat', { page: 'pets', species: 'cat' }],
    ['#/pets/101', { page: 'pet', petId: '101' }],
    ['#/pets/101/adopt', { page: 'adopt', petId: '101' }],
    ['#/sign-in', { page: 'sign-in' }],
    ['#/pets/', { page: 'nowhere' }],
    ['#/pets/%zz', { page: 'nowhere' }],
  ])('is read from the fragment %j', (hash, route) => {
    expect(readRoute(hash)).toEqual(route)
  })
})
