// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { PetPage } from '../../demo/app/components/pet-page.tsx'
import { ApiPanel } from '../../demo/app/panel/api-panel.tsx'
import { petStoreApi } from '../../demo/app/pet-store-api.ts'
import { servePetStore } from './serve-pet-store.ts'

const server = servePetStore()

async function renderOpenPanel(): Promise<void> {
  render(<ApiPanel api={petStoreApi} network={server} />)
  await userEvent.click(screen.getByRole('button', { name: 'API panel' }))
}

const force = (menu: string, item: string) =>
  userEvent.selectOptions(screen.getByRole('combobox', { name: menu, hidden: true }), item)

describe('the API panel', () => {
  it('opens by its button, closes by Escape and returns the focus to the button', async () => {
    render(<ApiPanel api={petStoreApi} network={server} />)
    const button = screen.getByRole('button', { name: 'API panel' })
    expect(screen.queryByRole('complementary')).toBeNull()
    await userEvent.click(button)
    screen.getByRole('combobox', { name: 'Response of GET /pets' }).focus()
    await userEvent.keyboard('{Escape}')
    expect(screen.queryByRole('complementary')).toBeNull()
    expect(document.activeElement).toBe(button)
    await userEvent.click(button)
    await userEvent.keyboard('{Escape}')
    expect(screen.queryByRole('complementary')).toBeNull()
  })

  it('lists every operation with its integration responses and the gateway responses', async () => {
    await renderOpenPanel()
    for (const { key } of petStoreApi.operations) {
      expect(
        screen.getByRole('combobox', { name: `Response of ${key}`, hidden: true }),
      ).toBeTruthy()
    }
    const menu = within(screen.getByRole('combobox', { name: 'Response of GET /pets/{petId}' }))
    const [own, gateway] = menu.getAllByRole('group')
    expect(labels(own)).toEqual(['200', '404'])
    expect(labels(gateway)).toHaveLength(21)
  })

  it('forces a response until all are released', async () => {
    await renderOpenPanel()
    await force('Response of GET /pets/{petId}', '404')
    const { unmount } = render(<PetPage petId="101" />)
    expect(await screen.findByText('No animal has the number 101.')).toBeTruthy()
    unmount()

    await userEvent.click(screen.getByRole('button', { name: 'Release all' }))
    render(<PetPage petId="101" />)
    expect(await screen.findByRole('heading', { name: 'Miso' })).toBeTruthy()
  })

  it('forces a gateway response, a network error and a delay', async () => {
    await renderOpenPanel()
    await force('Response of GET /pets', 'THROTTLED')
    await force('Response of GET /pets/{petId}', 'Network error')
    expect(screen.getByRole('button', { name: 'Close panel 2 forced' })).toBeTruthy()

    const api = 'https://api.homeward.example/v1'
    expect((await fetch(`${api}/pets`)).status).toBe(429)
    await expect(fetch(`${api}/pets/101`)).rejects.toThrow()
    await force('Response of GET /pets/{petId}', 'As defined')
    await force('Delay of GET /pets/{petId}', 'Never')
    const abort = AbortSignal.timeout(50)
    const pending = fetch(`${api}/pets/101?patiently`, { signal: abort })
    await expect(pending).rejects.toThrow(/abort|timeout/i)
  })

  it('shows the execution log of each answered request, newest first', async () => {
    await renderOpenPanel()
    await fetch('https://api.homeward.example/v1/pets/108')
    await force('Response of GET /pets/{petId}', 'WAF_FILTERED')
    await fetch('https://api.homeward.example/v1/pets/109?again')

    await screen.findByText('GET /v1/pets/109?again')
    const panel = within(screen.getByRole('complementary'))
    const [newest, oldest] = panel.getAllByText(/^GET \/v1/).map((line) => line.closest('li'))
    expect(newest?.textContent).toMatch(/^403/)
    expect(newest?.textContent).toContain('Forced by this panel: gateway response WAF_FILTERED.')
    expect(oldest?.textContent).toContain('HTTP Method: GET, Resource Path: /pets/108')
    expect(oldest?.textContent).toContain('Method completed with status: 200')
  })
})

function labels(group: HTMLElement | undefined): (string | null)[] {
  return group
    ? within(group)
        .getAllByRole('option')
        .map((item) => item.textContent)
    : []
}
