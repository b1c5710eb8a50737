import { describe, expect, it } from 'vitest'
import { serveDemo, viteBuild } from './support/demo-site.ts'
import { findBarriers, openPage, overflow } from './support/open-page.ts'

const site = serveDemo(viteBuild('app'), {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; worker-src 'self'; " +
    "connect-src 'self' https://api.homeward.example; base-uri 'none'; form-action 'none'",
})
const phone = { viewport: { width: 390, height: 844 } }

describe('the app in a browser', { timeout: 30_000 }, () => {
  it('gets its answers from its service worker', async () => {
    const { page, errors } = await openPage(site())
    // A reload would send what is still asked to the network, because the worker forgets the page.
    await page.getByText('6 of 14 animals').waitFor()
    const [response] = await Promise.all([
      page.waitForResponse('https://api.homeward.example/v1/pets'),
      page.reload(),
    ])
    expect(response.fromServiceWorker()).toBe(true)
    expect(response.headers()['cache-control']).toBe('no-store')
    await page.getByText('6 of 14 animals').waitFor()
    expect(errors).toEqual([])
  })

  it('leads from the list through sign-in and form to a booked visit', async () => {
    const { page, errors } = await openPage(site())
    await page.getByRole('link', { name: /Juniper/ }).click()
    await page.getByRole('link', { name: 'Meet Juniper' }).click()
    await page.getByLabel('E-mail').fill('anna@example.com')
    await page.getByLabel('Password').fill('walkies')
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByRole('button', { name: 'Ask for a visit' }).click()
    await page.getByText('Tell us who is coming.', { exact: true }).waitFor()
    await page.getByLabel('Your name').fill('Anna')
    await page.getByLabel('Day of your visit').fill('2030-05-04')
    await page.getByRole('button', { name: 'Ask for a visit' }).click()
    await page.getByText('Thank you, Anna. We look forward').waitFor()
    expect(errors).toEqual([])
  })

  it('works with the mock where browsers will block the deployed API, and says so in console and panel', async () => {
    const { page } = await openPage(site())
    const [warning] = await Promise.all([
      page.waitForEvent('console', (message) =>
        message.text().includes('will be blocked by CORS policy'),
      ),
      page.reload(),
    ])
    expect(warning.type()).toBe('warning')
    const sentence =
      /OPTIONS \/opening-hours \(\S*pet-store\.yaml:\d+:\d+\) answers Access-Control-Allow-Headers 'Content-Type,Authorization', but the request sends x-shelter: add it\./
    expect(warning.text()).toMatch(sentence)
    expect(warning.text()).toContain("switch this off: mockRestApi(definition, { cors: 'off' })")
    await page.getByText('Open Tuesday to Sunday, 10:00 to 17:00.').waitFor()
    await page.getByRole('button', { name: 'API panel' }).click()
    const row = page.getByRole('listitem').filter({ hasText: 'GET /v1/opening-hours' })
    await row.getByText('CORS', { exact: true }).first().click()
    await row.getByText(sentence).first().waitFor()
  })

  it('shows the answers that the panel forces, and the log of each', async () => {
    const { page } = await openPage(site())
    await page.getByText('6 of 14 animals').waitFor()
    await page.getByRole('button', { name: 'API panel' }).click()
    await page
      .getByRole('combobox', { name: 'Response of GET /pets', exact: true })
      .selectOption('THROTTLED')
    await page.getByRole('link', { name: 'Dogs' }).click()
    await page.getByText('It is busy at the door').waitFor()
    const answered = (target: string) =>
      page.getByRole('listitem').filter({ has: page.getByText(`GET ${target}`, { exact: true }) })
    for (const [target, sentence] of [
      ['/v1/pets', 'Method completed with status: 200'],
      ['/v1/pets?species=dog', 'Gateway response type: THROTTLED with status code: 429'],
    ] as const) {
      await answered(target).getByText(`GET ${target}`, { exact: true }).click()
      await answered(target).getByText(sentence).waitFor()
    }
    await page
      .getByRole('combobox', { name: 'Response of GET /pets', exact: true })
      .selectOption('Network error')
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByText('Nobody picks up').waitFor()
    await page.getByRole('button', { name: 'Release all' }).click()
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByText('4 of 4 animals').waitFor()
  })

  it('leads to a pet and to the sign-in form by keyboard alone', async () => {
    const { page } = await openPage(site())
    await page.getByText('6 of 14 animals').waitFor()
    await page.getByRole('link', { name: 'Rabbits' }).focus()
    await page.keyboard.press('Enter')
    await page.getByText('3 of 3 animals').waitFor()
    await page.getByRole('link', { name: 'Tortoises' }).focus()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Fennel', level: 1 }).waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Sign in' }).waitFor()
  })

  it.each(['', '#/?species=dog', '#/pets/104', '#/pets/999', '#/sign-in', '#/nowhere'])(
    'has no accessibility barrier and does not scroll sideways at %j',
    async (path) => {
      const { page, errors } = await openPage(site(), path, phone)
      await page.getByRole('heading').first().waitFor()
      await page.waitForFunction(() => !document.querySelector('.placeholder'))
      expect(await findBarriers(page)).toEqual([])
      expect(await overflow(page)).toBeLessThanOrEqual(0)
      expect(errors).toEqual([])
    },
  )

  it('has no accessibility barrier in the panel', async () => {
    const { page } = await openPage(site(), '', phone)
    await page.getByText('6 of 14 animals').waitFor()
    await page.getByRole('button', { name: 'API panel' }).click()
    await page.getByText('CORS preflights').click()
    expect(await findBarriers(page)).toEqual([])
    expect(await overflow(page)).toBeLessThanOrEqual(0)
  })
})
