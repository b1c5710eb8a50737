import { describe, expect, it } from 'vitest'
import { serveDemo, storybookBuild } from './support/demo-site.ts'
import { findBarriers, openPage, overflow } from './support/open-page.ts'
import { showStory } from './support/show-story.ts'

const site = serveDemo(storybookBuild('demo/stories'))

/** A text that only the state of the story shows, by story id. */
const states = new Map([
  ['adoption-page--blank', 'Meet Juniper'],
  ['adoption-page--booked', 'We look forward to your visit on Saturday 4 May.'],
  ['adoption-page--fields-refused', 'Choose a day for your visit.'],
  ['adoption-page--session-expired', 'You have been signed out. Please sign in again.'],
  ['adoption-page--signed-out', 'Then Juniper knows whom to look out for.'],
  ['adoption-page--waiting-list', 'You are on Captain’s waiting list'],
  ['pet-list--empty', 'Everyone has found a home'],
  ['pet-list--last-page', '14 of 14 animals'],
  ['pet-list--loaded', '6 of 14 animals'],
  ['pet-list--loading', 'Looking who is in…'],
  ['pet-list--offline', 'Nobody picks up'],
  ['pet-list--one-species', '3 of 3 animals'],
  ['pet-list--server-error', 'The shelter answered 504: Internal server error.'],
  ['pet-list--throttled', 'Please wait 5 seconds'],
  ['pet-page--loaded', 'Mabel will outlive this website.'],
  ['pet-page--loading', 'Fetching the animal…'],
  ['pet-page--not-found', 'No animal has the number 108.'],
  ['pet-page--reserved', 'Join the waiting list'],
  ['pet-page--throttled', 'Please wait 5 seconds'],
  ['pet-page--timed-out', 'The shelter answered 504'],
  ['sign-in-form--blank', 'In this demo it is walkies'],
  ['sign-in-form--sending', 'Signing in…'],
  ['sign-in-form--wrong-password', 'do not belong together'],
])

describe('the stories', { timeout: 120_000 }, () => {
  it('are all listed in this file', async () => {
    const index = await (await fetch(`${site().url}index.json`)).json()
    expect(Object.keys(index.entries).sort()).toEqual([...states.keys()])
  })

  it('show their state, play without an error, have no accessibility barrier and fit a phone', async () => {
    const [[first] = ['']] = states
    const { page, errors } = await openPage(site(), `iframe.html?id=${first}&viewMode=story`, {
      viewport: { width: 390, height: 844 },
    })
    for (const [story, text] of states) {
      const status = await showStory(page, story)
      await page.getByText(text).first().waitFor({ state: 'attached' })
      const outcome = {
        story,
        status,
        errors: errors.splice(0),
        barriers: await findBarriers(page),
        tooWide: await overflow(page),
      }
      expect(outcome).toEqual({ story, status: 'success', errors: [], barriers: [], tooWide: 0 })
    }
  })
})
