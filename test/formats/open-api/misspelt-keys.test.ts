import { expect, it } from 'vitest'
import { findIssues, writeFile } from '../../node/pets-document.ts'
import { mock, openApi, operation } from './document.ts'

/** Returns the issues of a file with an integration that has other members too. */
const issuesOf = async (integration: object) => {
  const document = openApi({ get: operation({}, { ...mock, ...integration }) })
  const issues = await findIssues(writeFile('pets.json', JSON.stringify(document)))
  return issues.filter(({ code }) => code === 'unknown-property')
}

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
])('warns of the misspelt member %s, which the import ignores', async (path, nearest, members) => {
  const [issue, ...others] = await issuesOf(members)
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
  ['members that are like none', { 'x-note': 'a', comment: 'b', constructor: 'c' }],
  [
    'keys of responses, which are patterns',
    { ...mock, responses: { ...mock.responses, statusCodes: { statusCode: '201' } } },
  ],
  [
    'members of other integrations',
    {
      tlsConfig: {},
      timeoutInMillis: 50,
      payloadFormatVersion: '1.0',
      cacheNamespace: 'a',
    },
  ],
])('says nothing of %s', async (_title, integration) => {
  expect(await issuesOf(integration)).toEqual([])
})
