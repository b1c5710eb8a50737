import { expect, it } from 'vitest'
import type { RestApiDefinition } from '../../src/model/rest-api-definition.ts'
import { apiOf, gatewayOf, mockBody } from './invoke-gateway.ts'

/** An API from a file whose only line is the template, so that a column is an offset in the template plus one. */
function apiInFile(template: string): RestApiDefinition {
  return {
    ...apiOf(mockBody(template)),
    source: {
      format: 'openapi',
      issues: [],
      order: (issues) => issues,
      locate: () => ({
        path: 'template',
        position: (offset = 0) => ({
          location: { file: 'api.json', line: 1, column: offset + 1 },
          frame: '',
        }),
      }),
    },
  }
}

it.each(['\n', '\r\n', '\r'])(
  'finds a broken template in its file after lines ending with %j',
  (lineEnd) => {
    const template = `{${lineEnd}${lineEnd}  "a": #if($a)}`
    expect(gatewayOf(apiInFile(template)).issues).toMatchObject([
      { code: 'invalid-template', location: { column: template.indexOf('#if') + 1 } },
    ])
  },
)
