import { describe, expect, it } from 'vitest'
import { examples } from '../../demo/playground/examples/examples.ts'
import { readShareLink } from '../../demo/playground/share-link.ts'
import { serveDemo, viteBuild } from './support/demo-site.ts'
import { findBarriers, openPage, overflow } from './support/open-page.ts'

const site = serveDemo(viteBuild('playground'), {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; " +
    "connect-src 'self'; base-uri 'none'; form-action 'none'",
})

const outcomes = [
  ['Choose a status', '"statusCode": 200'],
  ['List the orders of a body', '"pieces": 14'],
  ['Carry the body to the response', '"stage": "beta"'],
  ['As Java does', 'integer division: 3'],
  ['A broken template', 'A value is missing'],
  ['A pet by its id (OpenAPI)', '"name": "Miso"'],
  ['Post a note (OpenAPI)', '/notes/1'],
  ['A CORS preflight (CloudFormation)', 'https://app.example.com'],
  ['The weather, with an API key', '"city": "Oslo"'],
  ['A definition with mistakes', 'responses.404.statusCode'],
] as const

describe('the playground in a browser', { timeout: 30_000 }, () => {
  it('shows the outcome of every example', async () => {
    expect(outcomes.map(([title]) => title)).toEqual(examples.map(({ title }) => title))
    const { page, errors } = await openPage(site())
    const menu = page.getByRole('combobox', { name: 'Example' })
    for (const [title, text] of outcomes) {
      await menu.selectOption(title)
      await page.locator('.panes').last().getByText(text).first().waitFor()
      expect(await menu.inputValue()).toBe(title)
      expect({ title, errors, barriers: await findBarriers(page) }).toEqual({
        title,
        errors: [],
        barriers: [],
      })
    }
  })

  it('marks an error at its place and removes the mark once it is corrected', async () => {
    const { page } = await openPage(site())
    const editor = page.getByRole('textbox', { name: 'Mapping template' })
    await editor.fill('a\n  #if($x == )b#end')
    await page.getByText('1 error').waitFor()
    expect(await page.locator('.cm-lintRange-error').textContent()).toBe(')')
    await editor.fill('a\n  #if($x == 1)b#end')
    await page.getByRole('heading', { name: 'Output' }).waitFor()
    expect(await page.locator('.cm-lintRange-error').count()).toBe(0)
  })

  it('answers while the visitor types and restores everything from its address', async () => {
    const { page } = await openPage(site())
    await page
      .getByRole('textbox', { name: 'Mapping template' })
      .fill('Hello $input.path("$.name")')
    await page.getByRole('textbox', { name: 'Request body' }).fill('{"name": "Ada ✓"}')
    await page.getByText('Hello Ada ✓', { exact: true }).waitFor()
    await expect
      .poll(async () => (await readShareLink(new URL(page.url()).hash))?.body)
      .toBe('{"name": "Ada ✓"}')

    const { page: other } = await openPage(site(), new URL(page.url()).hash)
    await other.getByText('Hello Ada ✓', { exact: true }).waitFor()
  })

  it('returns to the template before an example was opened when the visitor goes back', async () => {
    const { page } = await openPage(site())
    await page.getByRole('textbox', { name: 'Mapping template' }).fill('mine')
    await page.getByRole('combobox', { name: 'Example' }).selectOption('As Java does')
    await page.getByText('integer division: 3').waitFor()
    await page.goBack()
    await page.getByLabel('Output').getByText('mine', { exact: true }).waitFor()
  })

  it('moves by F8 to the error and by Tab out of the editor', async () => {
    const { page } = await openPage(site())
    const editor = page.getByRole('textbox', { name: 'Mapping template' })
    await editor.fill('\n\n#if($x == )b#end')
    await page.getByText('1 error').waitFor()
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('F8')
    expect(await page.evaluate(() => String(getSelection()))).toBe(')')
    await page.keyboard.press('Tab')
    expect(await editor.evaluate((element) => element === document.activeElement)).toBe(false)
  })

  it.each(['light', 'dark'] as const)(
    'has no accessibility barrier on a phone in %s colours',
    async (colorScheme) => {
      const { page, errors } = await openPage(site(), '', {
        viewport: { width: 390, height: 844 },
        colorScheme,
      })
      for (const [title, heading] of [
        ['A broken template', 'Refused'],
        ['Post a note (OpenAPI)', 'Answer'],
      ] as const) {
        await page.getByRole('combobox', { name: 'Example' }).selectOption(title)
        await page.getByRole('heading', { name: heading }).waitFor()
        expect(await findBarriers(page)).toEqual([])
        expect(await overflow(page)).toBeLessThanOrEqual(0)
      }
      expect(errors).toEqual([])
    },
  )
})
