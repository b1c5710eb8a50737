import { describe, expect, it } from 'vitest'
import { examples } from '../../demo/playground/examples/examples.ts'
import { readShareLink, writeShareLink } from '../../demo/playground/share-link.ts'
import { serveDemo, viteBuild } from './support/demo-site.ts'
import { findFlaws, openPage, overflow } from './support/open-page.ts'

const site = serveDemo(viteBuild('playground'), {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; " +
    "connect-src 'self'; base-uri 'none'; form-action 'none'",
})

const outcomes = [
  ['Choose a status', '"statusCode": 200'],
  ['List the orders of a body', '"pieces": 14'],
  ['Carry the body to the response', '"stage": "beta"'],
  ['The request by $method', '["calm","old"]'],
  ['As Java does', 'integer division: 3'],
  ['A broken template', 'A value is missing'],
  ['A pet by its id (OpenAPI)', '"name": "Miso"'],
  ['Post a note (OpenAPI)', '/notes/1'],
  ['Across origins (CloudFormation, YAML)', 'Browsers let the page read this answer.'],
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
      expect({ title, errors, flaws: await findFlaws(page, 'html') }).toEqual({
        title,
        errors: [],
        flaws: [],
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

  it('ends what runs too long, says so, and stays usable after a reload', async () => {
    const endless = await writeShareLink({
      kind: 'template',
      source: '$input.body.matches("(a+)+b")',
      body: `${'a'.repeat(40)}!`,
      variables: '',
    })
    const { page, errors } = await openPage(site(), endless)
    const stopped = page.getByRole('heading', { name: 'Stopped' })
    await stopped.waitFor()
    await page.getByText('This ran for more than 2 seconds').waitFor()
    expect(await findFlaws(page, 'html')).toEqual([])
    await page.reload()
    await stopped.waitFor()
    await page.getByRole('textbox', { name: 'Request body' }).fill('aab')
    await page.getByLabel('Output').getByText('true', { exact: true }).waitFor()
    expect(errors).toEqual([])
  })

  it('ends a run when the visitor types on', async () => {
    const { page } = await openPage(site())
    const editor = page.getByRole('textbox', { name: 'Mapping template' })
    await page.getByRole('textbox', { name: 'Request body' }).fill(`${'a'.repeat(40)}!`)
    await editor.fill('$input.body.matches("(a+)+b")')
    await page.waitForTimeout(400)
    await editor.fill('short')
    await page.getByLabel('Output').getByText('short', { exact: true }).waitFor({ timeout: 1500 })
  })

  it('reads a definition in YAML and marks its errors', async () => {
    const { page, errors } = await openPage(site())
    await page.getByRole('combobox', { name: 'Example' }).selectOption('Post a note (OpenAPI)')
    await page.getByLabel('Path and query').fill('/pets')
    await page.getByRole('combobox', { name: 'Method' }).selectOption('GET')
    const editor = page.getByRole('textbox', { name: 'Definition' })
    const yaml = [
      'openapi: 3.0.1',
      'paths:',
      '  /pets:',
      '    get:',
      '      responses: { 200: {} }',
      '      x-amazon-apigateway-integration:',
      '        type: fake',
      `        requestTemplates: { application/json: '{"statusCode": 200}' }`,
      '        responses:',
      '          default:',
      '            statusCode: 200',
      '            responseTemplates: { application/json: a pet in YAML }',
    ].join('\n')
    await editor.fill(yaml)
    await page.getByText('1 error').waitFor()
    expect(await page.locator('.cm-lintRange-error').textContent()).toBe('fake')
    await editor.fill(yaml.replace('fake', 'mock'))
    await page.getByLabel('Response body').getByText('a pet in YAML').waitFor()
    expect(errors).toEqual([])
  })

  it('tells what browsers make of an answer to a page of the given origin, or of its own', async () => {
    const { page } = await openPage(site())
    await page
      .getByRole('combobox', { name: 'Example' })
      .selectOption('Across origins (CloudFormation, YAML)')
    await page.getByText('Browsers let the page read this answer.').waitFor()
    const origin = page.getByRole('textbox', { name: 'Origin of the page, for CORS' })
    await origin.fill('https://other.example')
    await page.getByText('from origin https://other.example will be blocked').first().waitFor()
    await origin.fill('')
    await page
      .getByText(`from origin ${new URL(page.url()).origin} will be blocked`)
      .first()
      .waitFor()
    await origin.fill('other.example')
    await page.getByText("Expected the page's origin to be like").waitFor()
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
    'has no flaw that axe finds on a phone in %s colours',
    async (colorScheme) => {
      const { page, errors } = await openPage(site(), '', {
        viewport: { width: 390, height: 844 },
        colorScheme,
      })
      for (const [title, heading] of [
        ['A broken template', 'Refused'],
        ['Post a note (OpenAPI)', 'Answer'],
        ['Across origins (CloudFormation, YAML)', 'Answer'],
      ] as const) {
        await page.getByRole('combobox', { name: 'Example' }).selectOption(title)
        await page.getByRole('heading', { name: heading }).waitFor()
        expect(await findFlaws(page, 'html')).toEqual([])
        expect(await overflow(page)).toBeLessThanOrEqual(0)
      }
      expect(errors).toEqual([])
    },
  )
})
