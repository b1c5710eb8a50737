import { describe, expect, it } from 'vitest'
import { readMockStatus } from '../../src/mapping/mock-status.ts'

describe('the status of a MOCK', () => {
  it.each([
    ['{"statusCode": 200}', 200],
    ['\n  {"statusCode": 404,}\n', 404],
    ['{ statusCode: 200 }', 200],
    ["{'statusCode':200}", 200],
    ['{"statusCode": 200, "message": Go ahead without me}', 200],
    ['{"statusCode": 200 }foo: [ba r]', 200],
    ['{"statusCode": 200, "statusCode": 500}', 500],
    ['{"statusCode": 0}', 0],
    ['{"statusCode": -1}', -1],
    ['{"statusCode": 9999999999}', 9999999999n],
  ])('is the whole number in %s', (text, status) => {
    expect(readMockStatus(text)).toBe(status)
  })

  it.each([
    '',
    '200',
    'statusCode: 200',
    '{}',
    '{"statuscode": 200}',
    '{"statusCode": "200"}',
    '{"statusCode": 200.0}',
    '{"statusCode": 2e2}',
    '{"statusCode": 200 OK}',
    '{"statusCode": 99999999999999999999}',
    '{"statusCode": null}',
    '[{"statusCode": 200}]',
    '{"statusCode": 200',
    '{statusCode: 200, what:{}foo: [ba r]}}',
  ])('is missing in %s', (text) => {
    expect(readMockStatus(text)).toBeUndefined()
  })
})
