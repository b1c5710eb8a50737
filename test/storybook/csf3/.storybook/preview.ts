import type { Preview } from '@storybook/react-vite'
import { apiGatewayLoader } from 'msw-apigateway/storybook'
import { mswLoader } from 'msw-storybook-addon/csf3'
import { petApi } from '../stories/pet-api.ts'

const preview: Preview = {
  loaders: [mswLoader(), apiGatewayLoader(petApi)],
}

export default preview
