import { expect, it } from 'vitest'
import { fromCloudFormation } from '../../../src/index.ts'
import { openApi } from '../open-api/document.ts'

it('is the one that a SAM API has', () => {
  const properties = { StageName: 'live', DefinitionBody: openApi({}) }
  const template = { Resources: { Api: { Type: 'AWS::Serverless::Api', Properties: properties } } }
  expect(fromCloudFormation(template, { stage: 'live' }).stage?.stageName).toBe('live')
  expect(() => fromCloudFormation(template, { stage: 'test' })).toThrow(
    "There is no stage 'test', but live",
  )
})
