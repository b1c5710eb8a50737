import { expect, it } from 'vitest'
import { findNearMisses } from '../../src/storybook/find-near-misses.ts'

it.each(['apigateway', 'ApiGateway', 'api-gateway', 'apiGatway', 'apiGateways', 'mswApiGateway'])(
  'takes parameters.%s for a misspelling',
  (name) => {
    expect(findNearMisses({ [name]: {} })).toEqual([name])
  },
)

it.each(['apiGateway', 'api', 'gateway', 'layout', 'backgrounds', 'a11y', 'msw', 'viewport'])(
  'leaves parameters.%s alone',
  (name) => {
    expect(findNearMisses({ [name]: {} })).toEqual([])
  },
)
