import { expect, it } from 'vitest'
import { fromOpenApi } from '../../../src/index.ts'
import { mock, openApi, operation } from './document.ts'

const place = 'paths./pets.get.x-amazon-apigateway-integration'

it.each<[path: string, nearest: string, integration: object]>([
  ['passthroughBehaviour', 'passthroughBehavior', { passthroughBehaviour: 'never' }],
  ['ContentHandling', 'contentHandling', { ContentHandling: 'CONVERT_TO_TEXT' }],
  [
    'responses.default.responseTemplate',
    'responseTemplates',
    { responses: { default: { statusCode: '200', responseTemplate: {} } } },
  ],
  [
    'responses.default.selectionpattern',
    'selectionPattern',
    { responses: { default: { statusCode: '200', selectionpattern: null } } },
  ],
])('warns of the misspelt member %s, which the import ignores', (path, nearest, members) => {
  const document = openApi({ get: operation({}, { ...mock, ...members }) })
  const [issue, ...others] = fromOpenApi(document).source?.issues ?? []
  const isNull = path.endsWith('pattern')
  expect(others).toEqual([])
  expect(issue).toMatchObject({
    severity: 'warning',
    code: 'unknown-property',
    path: `${place}.${isNull ? 'responses.default' : path}`,
    message: `API Gateway's import ignores ${path.replace(/.*\./, '')}. Did you mean ${nearest}?`,
  })
})

it.each<[title: string, integration: object]>([
  ['members that are like none', { ...mock, 'x-note': 'a', comment: 'b', constructor: 'c' }],
  [
    'keys of responses, which are patterns',
    { ...mock, responses: { ...mock.responses, statusCodes: { statusCode: '201' } } },
  ],
  [
    'members of other integrations',
    {
      ...mock,
      tlsConfig: {},
      timeoutInMillis: 50,
      payloadFormatVersion: '1.0',
      cacheNamespace: 'a',
    },
  ],
])('says nothing of %s', (_title, integration) => {
  const document = openApi({ get: operation({}, integration) })
  expect(fromOpenApi(document).source?.issues).toEqual([])
})
