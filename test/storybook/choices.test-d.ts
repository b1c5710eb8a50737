import type { StoryObj } from '@storybook/react-vite'
import { type ApiChoices, choices, type StoryChoices } from 'msw-apigateway/storybook'
import { expectTypeOf, it } from 'vitest'
import type { petApi } from './pet-api.ts'

type Api = typeof petApi

it('choices takes the operations and statuses of its API only', () => {
  expectTypeOf(choices<Api>({ 'GET /pets': { statusCode: 404 } })).toEqualTypeOf<StoryChoices>()
  choices<Api>({ '*': { delay: 'infinite' }, 'POST /pets': null })
  choices<Api>({ 'GET /pets': ({ params }) => (params['id'] ? { statusCode: 404 } : undefined) })
  // @ts-expect-error the API has no such operation
  choices<Api>({ 'GET /cats': { statusCode: 404 } })
  // @ts-expect-error the operation has no such status
  choices<Api>({ 'GET /pets': { statusCode: 418 } })
  // @ts-expect-error API Gateway has no such gateway response
  choices<Api>({ 'GET /pets': { gatewayResponse: 'TROTTLED' } })
})

it('choices takes any operation of an API that the compiler does not know', () => {
  choices({ 'GET /cats': { statusCode: 418 } })
  expectTypeOf<ApiChoices<Api>>().toHaveProperty('GET /pets')
})

it('the parameter refuses a choice that is not wrapped', () => {
  // @ts-expect-error Storybook would merge it with the choice of another level
  const unwrapped: StoryChoices = { 'GET /pets': { statusCode: 404 } }
  expectTypeOf(unwrapped).not.toBeAny()
  const story: StoryObj = {
    // @ts-expect-error the parameter of a story is checked too
    parameters: { apiGateway: { 'GET /pets': { statusCode: 404 } } },
  }
  expectTypeOf(story).not.toBeAny()
})
