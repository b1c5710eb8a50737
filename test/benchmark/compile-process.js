import { mockRestApi } from 'msw-apigateway'
import { parse } from 'velocityjs'
import { takeTurns } from './turns.js'
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
const resources = Object.fromEntries(methods.map((method) => [method.path, toResource(method)]))
const templates = methods.flatMap((method) => [method.requestTemplate, method.responseTemplate])

const subjects = {
  ours: () => mockRestApi({ resources }, { baseUrl: '/' }),
  velocityjs: () => templates.map((template) => parse(template)),
}
/** @typedef {keyof typeof subjects} Subject */

/** @type {Subject} */
const subject = JSON.parse(process.argv[2] ?? '')
takeTurns(subjects[subject], { warmUpMilliseconds: 1500, batchMilliseconds: 1 })

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
