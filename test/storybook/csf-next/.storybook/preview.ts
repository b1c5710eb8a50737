import { definePreview } from '@storybook/react-vite'
import { addonApiGateway } from 'msw-apigateway/storybook'
import addonMsw from 'msw-storybook-addon'
import { petApi } from '../../csf3/stories/pet-api.ts'
import { orderApi } from '../stories/order-api.ts'

export default definePreview({
  addons: [addonMsw(), addonApiGateway({ pets: petApi, orders: orderApi })],
})
