import type { Page } from 'playwright-core'

/** Opens a story as a click in Storybook's menu does and waits until it has played. Returns the reported status. */
export async function showStory(page: Page, story: string): Promise<string> {
  await page.waitForFunction(() => window.__STORYBOOK_ADDONS_CHANNEL__)
  await page.evaluate((storyId) => {
    window.__STORYBOOK_ADDONS_CHANNEL__?.emit('setCurrentStory', { storyId, viewMode: 'story' })
  }, story)
  const finished = await page.waitForFunction((storyId) => {
    const [report] = window.__STORYBOOK_ADDONS_CHANNEL__?.last('storyFinished') ?? []
    return report?.storyId === storyId && report.status
  }, story)
  return String(await finished.jsonValue())
}

declare global {
  interface Window {
    __STORYBOOK_ADDONS_CHANNEL__?: {
      emit(event: string, argument: object): void
      last(event: string): { storyId: string; status: string }[] | undefined
    }
  }
}
