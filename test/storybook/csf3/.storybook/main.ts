import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { StorybookConfig } from '@storybook/react-vite'

const fileName = 'mockServiceWorker.js'

const config: StorybookConfig = {
  framework: '@storybook/react-vite',
  stories: ['../stories/*.stories.tsx'],
  addons: ['msw-storybook-addon', 'msw-apigateway/storybook'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  viteFinal: ({ plugins = [], ...config }) => ({
    ...config,
    plugins: [
      ...plugins,
      {
        name: 'mock-service-worker',
        async generateBundle() {
          const source = await readFile(createRequire(import.meta.url).resolve(`msw/${fileName}`))
          this.emitFile({ type: 'asset', fileName, source })
        },
      },
    ],
  }),
}

export default config
