import type { Preview } from '@storybook/react-vite'
import { apiGatewayLoader } from 'msw-apigateway/storybook'
import { mswLoader } from 'msw-storybook-addon/csf3'
import { petStoreApi } from '../../app/pet-store-api.ts'
import '../../app/styles/app.css'

const preview: Preview = {
  loaders: [mswLoader(), apiGatewayLoader(petStoreApi)],
  parameters: { layout: 'fullscreen' },
}

export default preview
