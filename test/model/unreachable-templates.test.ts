import { describe, expect, it } from 'vitest'
import { findIssues } from './find-issues.ts'

/** Returns the codes of the issues of a MOCK that has a second request template, for this content type. */
function codesWith(contentType: string): string[] {
  const requestTemplates = {
    'application/json': '{"statusCode": 200}',
    [contentType]: '{"statusCode": 200}',
  }
  const integration = {
    type: 'MOCK',
    requestTemplates,
    integrationResponses: [{ statusCode: 200 }],
  }
  return findIssues({ resources: { '/pets': { GET: { integration } } } }).map(({ code }) => code)
}

describe('a request template', () => {
  it.each(['*/*', 'application/*', 'text/plain; charset=utf-8'])(
    'for %s, which no request has as its content type, is an unreachable-template',
    (contentType) => {
      expect(codesWith(contentType)).toEqual(['unreachable-template'])
    },
  )

  it.each(['text/plain', 'application/vnd.api+json', '$default'])(
    'for %s gives no issue',
    (contentType) => {
      expect(codesWith(contentType)).toEqual([])
    },
  )
})
