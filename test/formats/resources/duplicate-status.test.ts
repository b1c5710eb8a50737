import { describe, expect, it } from 'vitest'
import { fromCloudFormation, fromOpenApi, fromTerraform, mockRestApi } from '../../../src/index.ts'
import { template } from '../cloud-formation/template.ts'
import { mock, openApi, operation } from '../open-api/document.ts'
import { api, method, part, pets, plan, resource } from '../terraform/plan.ts'

const replaced =
  'Another integration response also has the status code 200: the later one replaces it'

const response = (StatusCode: unknown, body: string, SelectionPattern?: string): object => ({
  StatusCode,
  SelectionPattern,
  ResponseTemplates: { 'application/json': body },
})

const withResponses = (...IntegrationResponses: object[]): object =>
  template({ integration: { IntegrationResponses } })

const responsesOf = (document: object) =>
  fromCloudFormation(document).resources['/pets']?.GET?.integration?.integrationResponses

const issuesOf = (document: object) =>
  (fromCloudFormation(document).source?.issues ?? []).map(
    ({ severity, code, path }) => `${severity} ${code} ${path}`,
  )

describe('two integration responses of one status in a template', () => {
  const document = withResponses(
    response(200, 'early', '2..'),
    response(404, 'other', '404'),
    response('200', 'late'),
  )

  it('are read as the later one, at its own place in the list', () => {
    expect(responsesOf(document)).toEqual([
      {
        statusCode: '404',
        selectionPattern: '404',
        responseTemplates: { 'application/json': 'other' },
      },
      { statusCode: '200', responseTemplates: { 'application/json': 'late' } },
    ])
  })

  it('give one warning, at the later one', () => {
    expect(issuesOf(document)).toEqual([
      'warning duplicate-status Resources.ListPets.Properties.Integration.IntegrationResponses[2]',
    ])
    expect(fromCloudFormation(document).source?.issues).toMatchObject([{ message: replaced }])
  })

  it('answer with the template of the later one', async () => {
    const pattern = withResponses(response(200, 'early'), response(200, 'late'))
    const baseUrl = 'https://pets.example'
    const mockApi = mockRestApi(fromCloudFormation(pattern), { baseUrl })
    const answer = await mockApi.invoke(new Request(`${baseUrl}/pets`))
    expect(await answer.text()).toBe('late')
  })

  it('give two warnings when there are three', () => {
    const three = withResponses(response(200, 'a'), response(200, 'b'), response(200, 'c'))
    expect(responsesOf(three)).toHaveLength(1)
    expect(issuesOf(three)).toHaveLength(2)
  })
})

it('keeps integration responses of different statuses without a warning', () => {
  const document = withResponses(response(200, 'a'), response(201, 'b', '201'))
  expect(responsesOf(document)).toHaveLength(2)
  expect(issuesOf(document)).toEqual([])
})

it('takes the later of two integration responses of one status in a Terraform plan', () => {
  const ok = (name: string, body: string) =>
    part('integration_response', name, pets, {
      status_code: '200',
      response_templates: { 'application/json': body },
    })
  const document = plan([
    api,
    resource('pets', 'pets'),
    method('list', pets),
    part('integration', 'list', pets, { type: 'MOCK' }),
    ok('early', 'early'),
    ok('late', 'late'),
  ])
  const { resources, source } = fromTerraform(document)
  expect(resources['/pets']?.GET?.integration?.integrationResponses).toMatchObject([
    { responseTemplates: { 'application/json': 'late' } },
  ])
  expect(source?.issues).toMatchObject([
    {
      severity: 'warning',
      code: 'duplicate-status',
      message: replaced,
      path: 'planned_values.root_module.resources[5].values',
    },
  ])
})

it('keeps both integration responses of one status in an OpenAPI body of a template', () => {
  const responses = { default: { statusCode: 200 }, '2..': { statusCode: 200 } }
  const Body = openApi({ get: operation({}, { ...mock, responses }) })
  const Api = { Type: 'AWS::ApiGateway::RestApi', Properties: { Body } }
  const definition = fromCloudFormation({ Resources: { Api } })
  expect(definition.resources['/pets']?.GET?.integration?.integrationResponses).toHaveLength(2)
  expect(fromOpenApi(Body).resources).toEqual(definition.resources)
})
