import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { serveDemo, storybookBuild } from './support/demo-site.ts'
import { findFlaws, openPage, overflow } from './support/open-page.ts'
import { showStory } from './support/show-story.ts'

const site = serveDemo(storybookBuild('test/storybook/csf3'))
/** Milliseconds within which a choice must have changed the story. */
const soon = 2000

describe('a story whose parameter chooses answers', { timeout: 60_000 }, () => {
  it('shows them without the manager, by component, story, null and function', async () => {
    const { page, errors } = await openFrame('answers--of-component')
    const texts = []
    for (const [story, last] of answers) {
      const status = await showStory(page, `answers--${story}`)
      await page.locator('output', { hasText: last }).waitFor()
      texts.push([story, status, await page.locator('output').allTextContents()])
    }
    expect(texts).toEqual([
      ['of-component', 'success', ['404 "No pets"']],
      ['of-story', 'success', ['429 {"message": "Too Many Requests"}']],
      ['of-component', 'success', ['404 "No pets"']],
      ['undone', 'success', ['200 ["Rex"]']],
      ['another-body', 'success', ['200 ["Tom"]']],
      ['by-request', 'success', ['404 "No pets"', '201 by POST']],
      ['offline', 'success', ['failed']],
      ['undone', 'success', ['200 ["Rex"]']],
      ['loading', 'success', ['waiting']],
      ['of-story', 'success', ['429 {"message": "Too Many Requests"}']],
      ['asked', 'success', ['404 "No pets"', '201 "Created"']],
    ])
    expect(errors).toEqual([])
  })

  it('shows the choices of a link without the manager', async () => {
    const { page } = await openFrame('answers--of-story', 'GET-pets_404')
    await page.locator('output', { hasText: '404 "No pets"' }).waitFor()
  })

  it('warns of a link that is older than the definition, and keeps the story', async () => {
    const warnings: string[] = []
    const { page } = await openFrame('answers--of-story')
    page.on('console', (message) => warnings.push(message.text()))
    await page.goto(frameUrl('answers--of-story', 'GET-pets_418+GET-cats_404'))
    await page.locator('output', { hasText: '429' }).waitFor()
    expect(warnings.filter((text) => text.includes('cannot be kept'))).toEqual([
      expect.stringContaining('No response has the status 418. Available: 200, 404.'),
    ])
  })
})

describe('the panel', { timeout: 60_000 }, () => {
  it('changes the story at once by each kind of choice, and logs it', async () => {
    const { page, story, menu } = await openPanel('answers--undone')
    const answer = menu('Answer of GET /pets')
    for (const [choice, text, badge] of [
      ['404', '404 "No pets"', '404'],
      ['THROTTLED', '429', '429'],
      ['WAF_FILTERED', '403', '403'],
      ['error', 'failed', 'failed'],
      ['', '200 ["Rex"]', '200'],
    ] as const) {
      await answer.selectOption(choice)
      await story.getByText(text).waitFor({ timeout: soon })
      await log(page).getByText(badge, { exact: true }).waitFor({ timeout: soon })
    }
    await answer.selectOption('loading')
    await story.getByText('waiting').waitFor({ timeout: soon })
    await log(page).getByText('None yet.').waitFor({ timeout: soon })
    await answer.selectOption('')
    await story.getByText('200').waitFor({ timeout: soon })

    await menu('Delay of GET /pets').selectOption('1000')
    await story.getByText('waiting').waitFor({ timeout: soon })
    await log(page)
      .getByText(/^10\d\d ms$/)
      .waitFor({ timeout: soon })
    await page.getByRole('button', { name: 'Release all' }).click()
    await log(page)
      .getByText(/^\d{1,2} ms$/)
      .waitFor({ timeout: soon })
    expect(await menu('Delay of GET /pets').inputValue()).toBe('')
  })

  it('lays a delay over the answer of the story, and lets the definition answer in its place', async () => {
    const { page, story, menu } = await openPanel('answers--of-story')
    await page.getByText('chosen by the story').waitFor()
    await menu('Delay of GET /pets').selectOption('300')
    await log(page)
      .getByText(/^3\d\d ms$/)
      .waitFor({ timeout: soon })
    await story.getByText('429').waitFor({ timeout: soon })
    await menu('Answer of GET /pets').selectOption('defined')
    await menu('Delay of GET /pets').selectOption('')
    await story.getByText('200 ["Rex"]').waitFor({ timeout: soon })
  })

  it('lists the operations that the story asked first, each with its responses', async () => {
    const { page, menu } = await openPanel('answers--of-story')
    const operations = page.getByRole('region', { name: 'Operations' })
    await operations.getByText('1 operation not asked by this story').waitFor()
    const options = await menu('Answer of GET /pets').locator('option').allTextContents()
    expect(options.slice(0, 7)).toEqual([
      'Story: THROTTLED',
      'As defined',
      '200 The pets',
      '404 No pets',
      'Loading',
      'Network error',
      'UNAUTHORIZED',
    ])
    expect(options).toHaveLength(6 + 21)
    expect(await menu('Answer of POST /pets').count()).toBe(0)
    await operations.getByText('1 operation not asked by this story').click()
    await menu('Answer of POST /pets').waitFor()
  })

  it('shows the sentences of API Gateway and the CORS verdict of a request', async () => {
    const { page } = await openPanel('answers--undone')
    await log(page).getByText('CORS: blocked').waitFor()
    await log(page).getByText('GET /prod/pets', { exact: true }).click()
    await log(page)
      .getByText(/Method completed with status: 200/)
      .waitFor()
    await log(page)
      .getByText(/Access-Control-Allow-Origin/)
      .first()
      .waitFor()
  })

  it('keeps its choices in the link through a reload, and from story to story', async () => {
    const { page, story, menu } = await openPanel('answers--undone')
    await menu('Answer of GET /pets').selectOption('404')
    await story.getByText('404').waitFor({ timeout: soon })
    expect(decodeURIComponent(page.url())).toContain('globals=apiGateway:GET-pets_404')
    await page.reload()
    await story.getByText('404 "No pets"').waitFor()
    await page.getByRole('link', { name: 'Of Story' }).click()
    await page.getByText('Story: THROTTLED').first().waitFor({ state: 'attached' })
    await story.getByText('404 "No pets"').waitFor()
  })

  it('is used by the keyboard alone', async () => {
    const { page, story, menu } = await openPanel('answers--undone')
    await log(page).getByText('GET /prod/pets', { exact: true }).waitFor()
    await menu('Answer of GET /pets').focus()
    await page.keyboard.type('THROTTLED')
    await story.getByText('429').waitFor({ timeout: soon })
    expect(
      await menu('Answer of GET /pets').evaluate((one) => one === document.activeElement),
    ).toBe(true)
  })

  it.each(['light', 'dark'] as const)(
    'has no accessibility barrier in the %s theme, wide and on a phone',
    async (colorScheme) => {
      for (const viewport of [
        { width: 1280, height: 900 },
        { width: 390, height: 844 },
      ]) {
        const { page } = await openPanel('answers--of-story', { colorScheme, viewport })
        await log(page).getByText('GET /prod/pets', { exact: true }).click()
        expect(await findFlaws(page, 'section[aria-label]')).toEqual([])
        expect(await overflow(page)).toBeLessThanOrEqual(0)
      }
    },
  )
})

/** Story and a text that its last answer shows, in the order of their visits. */
const answers: readonly (readonly [story: string, last: string])[] = [
  ['of-component', '404'],
  ['of-story', '429'],
  ['of-component', '404'],
  ['undone', '200'],
  ['another-body', 'Tom'],
  ['by-request', 'by POST'],
  ['offline', 'failed'],
  ['undone', '200'],
  ['loading', 'waiting'],
  ['of-story', '429'],
  ['asked', 'Created'],
]

function frameUrl(story: string, globals: string): string {
  return `${site().url}iframe.html?id=${story}&viewMode=story&globals=apiGateway:${globals}`
}

function openFrame(story: string, globals = '') {
  return openPage(site(), frameUrl(story, globals).slice(site().url.length))
}

/** The outputs of the story in Storybook's frame. */
interface Story {
  getByText(text: string): Locator
}

/** Opens a story in Storybook with the panel in front. */
async function openPanel(
  id: string,
  options: Parameters<typeof openPage>[2] = {},
): Promise<{ page: Page; story: Story; menu: (name: string) => Locator }> {
  const { page } = await openPage(site(), `?path=/story/${id}`, options)
  const phoneButton = page.getByRole('button', { name: /addon panel/i })
  const tab = page.getByRole('tab', { name: 'API Gateway' })
  await tab.or(phoneButton).first().waitFor()
  if (!(await tab.isVisible())) await phoneButton.first().click()
  await tab.click()
  return {
    page,
    story: {
      getByText: (text) =>
        page.frameLocator('#storybook-preview-iframe').locator('output', { hasText: text }),
    },
    menu: (name) => page.getByRole('combobox', { name, exact: true }),
  }
}

function log(page: Page): Locator {
  return page.getByRole('region', { name: 'Requests' })
}
