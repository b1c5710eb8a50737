import { combineParameters } from 'storybook/preview-api'
import { describe, expect, it } from 'vitest'
import { choices } from '../../src/storybook/choices.ts'
import type { petApi } from './pet-api.ts'

type Api = typeof petApi

describe('choices', () => {
  it("replaces a component's choice for an operation when Storybook merges parameters", () => {
    const component = choices<Api>({ 'GET /pets': { statusCode: 404 }, '*': { delay: 'real' } })
    const story = choices<Api>({ 'GET /pets': { gatewayResponse: 'THROTTLED' } })
    expect(combineParameters({ apiGateway: component }, { apiGateway: story })).toEqual({
      apiGateway: { 'GET /pets': [{ gatewayResponse: 'THROTTLED' }], '*': [{ delay: 'real' }] },
    })
  })

  it("undoes a component's choice by null, and keeps it where the story says undefined", () => {
    const component = choices<Api>({
      'GET /pets': { statusCode: 404 },
      'POST /pets': { networkError: true },
    })
    const story = choices<Api>({ 'GET /pets': null, 'POST /pets': undefined })
    expect(combineParameters({ apiGateway: component }, { apiGateway: story })).toEqual({
      apiGateway: { 'GET /pets': null, 'POST /pets': [{ networkError: true }] },
    })
  })
})
