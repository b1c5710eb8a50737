import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { serveDemo, storybookBuild } from './support/demo-site.ts'
import { findBarriers, openPage, overflow } from './support/open-page.ts'

const site = serveDemo(storybookBuild)

/** The ids of all stories, from the index that Storybook builds. */
async function listStories(): Promise<string[]> {
  const index = await (await fetch(`${site().url}index.json`)).json()
  return Object.keys(index.entries)
}

function toPath(story: string): string {
  return `iframe.html?id=${story}&viewMode=story`
}

/** Waits until a story has loaded, rendered and played, and says how that ended. */
async function finish(page: Page, story: string): Promise<string> {
  const finished = await page.waitForFunction(
    () => window.__STORYBOOK_ADDONS_CHANNEL__?.last('storyFinished')?.[0]?.status,
  )
  const isPending = /--(loading|sending)$/.test(story)
  if (!isPending) await page.waitForFunction(() => !document.querySelector('.placeholder'))
  return String(await finished.jsonValue())
}

declare global {
  interface Window {
    __STORYBOOK_ADDONS_CHANNEL__?: {
      last(event: string): { status: string }[] | undefined
    }
  }
}

describe('the stories', { timeout: 120_000 }, () => {
  it('play without an error, have no barrier and fit a phone', async () => {
    const stories = await listStories()
    expect(stories.length).toBeGreaterThan(20)
    const { page, errors } = await openPage(site(), 'index.json', {
      viewport: { width: 390, height: 844 },
    })
    for (const story of stories) {
      await page.goto(site().url + toPath(story))
      const outcome = {
        story,
        status: await finish(page, story),
        errors: errors.splice(0),
        barriers: await findBarriers(page),
        tooWide: await overflow(page),
      }
      expect(outcome).toEqual({ story, status: 'success', errors: [], barriers: [], tooWide: 0 })
    }
  })

  it.each([
    ['pet-list--empty', 'Everyone has found a home'],
    ['pet-list--loading', 'Looking who is in…'],
    ['pet-list--server-error', 'Someone sat on the keyboard'],
    ['pet-list--throttled', 'It is busy at the door'],
    ['pet-list--offline', 'Nobody picks up'],
    ['pet-page--not-found', 'No animal has the number 108.'],
    ['adoption-page--fields-refused', 'Choose a day for your visit.'],
    ['adoption-page--waiting-list', 'You are on Captain’s waiting list'],
    ['sign-in-form--wrong-password', 'do not belong together'],
  ])('%s shows its state', async (story, text) => {
    const { page } = await openPage(site(), toPath(story))
    await page.getByText(text).first().waitFor()
  })
})
