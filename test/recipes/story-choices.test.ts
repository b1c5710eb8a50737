// @vitest-environment jsdom
import { composeStory } from '@storybook/react-vite'
import { choices } from 'msw-apigateway/storybook'
import { expect, it } from 'vitest'
import type { petApi } from './pet-api.ts'

const component = {
  title: 'Pets',
  component: () => null,
  parameters: { apiGateway: choices<typeof petApi>({ 'GET /pets': { statusCode: 500 } }) },
}

it("a choice in a story takes the place of its component's", () => {
  const { parameters } = composeStory(
    {
      parameters: {
        apiGateway: choices<typeof petApi>({ 'GET /pets': { gatewayResponse: 'THROTTLED' } }),
      },
    },
    component,
  )
  expect(parameters['apiGateway']).toEqual({ 'GET /pets': [{ gatewayResponse: 'THROTTLED' }] })
})

it("null in a story undoes its component's choice", () => {
  const { parameters } = composeStory(
    { parameters: { apiGateway: choices<typeof petApi>({ 'GET /pets': null }) } },
    component,
  )
  expect(parameters['apiGateway']).toEqual({ 'GET /pets': null })
})
