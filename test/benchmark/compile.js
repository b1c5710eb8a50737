import { mockRestApi } from 'msw-apigateway'
import { parse } from 'velocityjs'
import { budgets } from './budgets.js'
import { measure } from './measure.js'
import { row } from './row.js'
import { vtlTemplate } from './vtl-template.js'

const methods = Array.from({ length: 300 }, (_, index) => ({
  path: `/orders${index}/{id}`,
  requestTemplate: `{
  #if($input.params('id') == "${index}")
    "statusCode": 404
  #else
    "statusCode": 200
  #end
}`,
  responseTemplate: `{\n  "kind": "${index}",\n${vtlTemplate(10)}}`,
}))

/** An API of 300 methods with templates, to velocityjs only parsing these templates. */
export async function benchCompile() {
  const resources = Object.fromEntries(methods.map((method) => [method.path, toResource(method)]))
  const templates = methods.flatMap((method) => [method.requestTemplate, method.responseTemplate])
  const time = await measure(
    {
      ours: () => mockRestApi({ resources }, { baseUrl: '/' }),
      velocityjs: () => templates.map((template) => parse(template)),
    },
    { rounds: 4, roundMilliseconds: 400 },
  )
  return [
    row(
      `an API of ${methods.length} methods, ready`,
      time.ours / 1000,
      'velocityjs parsing its templates',
      time.velocityjs / 1000,
      'ms',
      budgets.compile,
    ),
  ]
}

/** @param {(typeof methods)[number]} method */
function toResource({ requestTemplate, responseTemplate }) {
  return {
    GET: {
      methodResponses: [{ statusCode: 200 }, { statusCode: 404 }],
      integration: {
        type: /** @type {const} */ ('MOCK'),
        requestTemplates: { 'application/json': requestTemplate },
        integrationResponses: [
          { statusCode: 200, responseTemplates: { 'application/json': responseTemplate } },
          { statusCode: 404, selectionPattern: '404' },
        ],
      },
    },
  }
}
