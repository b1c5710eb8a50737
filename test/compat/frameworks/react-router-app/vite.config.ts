import { reactRouter } from '@react-router/dev/vite'
import { apiGateway } from 'msw-apigateway/vite'
import { defineConfig } from 'vite'

export default defineConfig({
  plugins: [reactRouter(), apiGateway({ include: 'pets.yaml', types: true })],
})
