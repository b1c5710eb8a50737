// biome-ignore-all lint/correctness/noUndeclaredDependencies: installed in the consumer alone
import { playwright } from '@vitest/browser-playwright'
import { mergeConfig } from 'vitest/config'
import config from './vite.config.ts'

/** How to start the browser, as JSON. */
const { BROWSER = '{}' } = process.env

export default mergeConfig(config, {
  test: {
    browser: {
      enabled: true,
      headless: true,
      provider: playwright({ launchOptions: JSON.parse(BROWSER) }),
      instances: [{ browser: 'chromium' }],
    },
  },
})
