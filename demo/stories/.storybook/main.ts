import type { StorybookConfig } from '@storybook/react-vite'
import { apiGateway } from 'msw-apigateway/vite'
import { serviceWorkerPlugin } from '../../service-worker-plugin.ts'

const config: StorybookConfig = {
  framework: '@storybook/react-vite',
  stories: ['../*.stories.tsx'],
  addons: ['msw-storybook-addon', 'msw-apigateway/storybook'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  viteFinal: ({ plugins = [], ...config }) => ({
    ...config,
    plugins: [...plugins, apiGateway({ include: '../app/*.yaml' }), serviceWorkerPlugin()],
  }),
}

export default config
