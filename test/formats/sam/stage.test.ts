import { expect, it } from 'vitest'
import { fromCloudFormation } from '../../../src/index.ts'
import { openApi } from '../open-api/document.ts'

it('uses the stage of a SAM API, and refuses any other that the options name', () => {
  const properties = { StageName: 'live', DefinitionBody: openApi({}) }
  const template = { Resources: { Api: { Type: 'AWS::Serverless::Api', Properties: properties } } }
  expect(fromCloudFormation(template, { stage: 'live' }).stage?.stageName).toBe('live')
  expect(() => fromCloudFormation(template, { stage: 'test' })).toThrow(
    "No stage 'test'. Available: live.",
  )
})
