import { mockRestApi } from 'msw-apigateway'
import { parse } from 'velocityjs'
import { budgets } from './budgets.js'
import { measure } from './measure.js'
import { row } from './row.js'
import { orderTemplate, statusTemplate } from './templates.js'

const count = 300
const indexes = Array.from({ length: count }, (_, index) => index)

/** An API of 300 methods with templates, to velocityjs only parsing these templates. */
export async function benchCompile() {
  const resources = Object.fromEntries(
    indexes.map((index) => [
      `/orders${index}/{id}`,
      {
        GET: {
          methodResponses: [{ statusCode: 200 }, { statusCode: 404 }],
          integration: {
            type: /** @type {const} */ ('MOCK'),
            requestTemplates: { 'application/json': statusTemplate(index) },
            integrationResponses: [
              { statusCode: 200, responseTemplates: { 'application/json': orderTemplate(index) } },
              { statusCode: 404, selectionPattern: '404' },
            ],
          },
        },
      },
    ]),
  )
  const templates = indexes.flatMap((index) => [statusTemplate(index), orderTemplate(index)])
  const time = await measure(
    {
      ours: () => mockRestApi({ resources }, { baseUrl: '/' }),
      velocityjs: () => templates.map((template) => parse(template)),
    },
    { rounds: 4, roundMilliseconds: 400 },
  )
  return [
    row(
      `an API of ${count} methods, ready`,
      time.ours / 1000,
      'velocityjs parsing its templates',
      time.velocityjs / 1000,
      'ms',
      budgets.compile,
    ),
  ]
}
