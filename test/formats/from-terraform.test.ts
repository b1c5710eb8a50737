import { describe, expect, it } from 'vitest'
import { DefinitionError, fromTerraform } from '../../src/index.ts'
import { openApi, operation } from './open-api/document.ts'
import {
  api,
  idOf,
  inApi,
  method,
  type Planned,
  part,
  pets,
  plan,
  resource,
  root,
  toConfig,
  toValues,
} from './terraform/plan.ts'

const pathsOf = (document: object): string[] => Object.keys(fromTerraform(document).resources)

describe('fromTerraform', () => {
  it('does not change the plan', () => {
    const document = plan([api, resource('pets', 'pets'), method('list', pets)])
    const before = structuredClone(document)
    fromTerraform(document)
    expect(document).toEqual(before)
  })

  it.each([
    ['text in JSON', '{}', '$: No REST API in the document.'],
    ['an empty object', {}, '$: No REST API in the document.'],
    [
      'a plan without an API',
      plan([{ address: 'aws_iam_role.a' }]),
      '$: No REST API in the document.',
    ],
    [
      'a plan with several APIs',
      plan([api, { address: 'aws_api_gateway_rest_api.toys' }]),
      'Choose one as restApi: aws_api_gateway_rest_api.pets, aws_api_gateway_rest_api.toys',
    ],
  ])('refuses %s', (_title, document, message) => {
    expect(() => fromTerraform(document)).toThrow(DefinitionError)
    expect(() => fromTerraform(document)).toThrow(message)
  })

  it('chooses one of several APIs by address or name', () => {
    const toys = { address: 'aws_api_gateway_rest_api.b', values: { name: 'toys' } }
    const document = plan([api, toys])
    expect(fromTerraform(document, { restApi: 'aws_api_gateway_rest_api.b' }).name).toBe('toys')
    expect(fromTerraform(document, { restApi: 'pets' }).name).toBe('pets')
  })

  it('joins the parts of a method by their references', () => {
    const document = plan([
      api,
      resource('pets', 'pets'),
      method('list', pets),
      part('method_response', 'list', pets, {
        status_code: '200',
        response_parameters: { 'method.response.header.X': true },
      }),
      part('integration', 'list', pets, {
        type: 'MOCK',
        passthrough_behavior: 'NEVER',
        request_templates: { 'application/json': '{"statusCode": 200}' },
      }),
      part('integration_response', 'ok', pets, {
        status_code: '200',
        selection_pattern: '-',
        response_templates: { 'application/json': '[]' },
      }),
      part('integration_response', 'bad', pets, { status_code: '400', selection_pattern: '4..' }),
    ])
    expect(fromTerraform(document).resources).toEqual({
      '/pets': {
        GET: {
          authorizationType: 'NONE',
          methodResponses: [
            { statusCode: '200', responseParameters: { 'method.response.header.X': true } },
          ],
          integration: {
            type: 'MOCK',
            passthroughBehavior: 'NEVER',
            requestTemplates: { 'application/json': '{"statusCode": 200}' },
            integrationResponses: [
              {
                statusCode: '200',
                selectionPattern: '-',
                responseTemplates: { 'application/json': '[]' },
              },
              { statusCode: '400', selectionPattern: '4..' },
            ],
          },
        },
      },
    })
  })

  it('follows the parents of a resource to its path', () => {
    const document = plan([
      api,
      resource('pets', 'pets'),
      resource('pet', '{petId}', pets),
      method('get', idOf('aws_api_gateway_resource.pet')),
      method('home', root),
    ])
    expect(pathsOf(document)).toEqual(['/pets/{petId}', '/'])
    expect(fromTerraform(document).source?.issues).toEqual([])
  })

  it('resolves references by ids that are already known', () => {
    const known = { rest_api_id: 'abc', id: 'x' }
    const document = plan([
      { address: 'aws_api_gateway_rest_api.pets', values: { name: 'pets', id: 'abc' } },
      {
        address: 'aws_api_gateway_resource.pets',
        values: { ...known, id: 'r1', parent_id: 'r0', path_part: 'pets' },
      },
      {
        address: 'aws_api_gateway_method.list',
        values: { ...known, resource_id: 'r1', http_method: 'GET' },
      },
    ])
    expect(pathsOf(document)).toEqual(['/pets'])
  })

  it('reads a state, which has values instead of planned_values', () => {
    const { planned_values: values } = plan([
      { address: 'aws_api_gateway_rest_api.pets', values: { name: 'pets', id: 'abc' } },
    ]) as { planned_values: object }
    expect(fromTerraform({ values }).name).toBe('pets')
  })

  it('warns of an integration whose method is missing', () => {
    const document = plan([api, resource('pets', 'pets'), part('integration', 'list', pets, {})])
    expect(fromTerraform(document).source?.issues).toMatchObject([
      { code: 'unknown-method', message: 'No method GET /pets: this part of it is ignored.' },
    ])
  })

  it('reads a method for each instance of for_each', () => {
    const links = ['["docs"]', '["help"]'].flatMap((key) => [
      resource(`link${key}`, key.replace(/\W/g, '')),
      method(`link${key}`, ['aws_api_gateway_resource.link', 'each.key']),
    ])
    expect(pathsOf(plan([api, ...links]))).toEqual(['/docs', '/help'])
  })

  it('follows references through variables and outputs of modules', () => {
    const inModule: Planned[] = [
      {
        address: 'aws_api_gateway_resource.toys',
        values: { path_part: 'toys' },
        references: { rest_api_id: ['var.api'], parent_id: ['var.parent'] },
      },
    ]
    const toys = ['module.toys.resource_id', 'module.toys']
    const outer = [api, resource('pets', 'pets'), method('list', toys)]
    const document = {
      planned_values: {
        root_module: {
          resources: toValues(outer),
          child_modules: [
            { address: 'module.toys', resources: toValues(inModule, 'module.toys.') },
          ],
        },
      },
      configuration: {
        root_module: {
          resources: toConfig(outer),
          module_calls: {
            toys: {
              expressions: { api: { references: inApi }, parent: { references: pets } },
              module: {
                resources: toConfig(inModule),
                outputs: {
                  resource_id: {
                    expression: { references: idOf('aws_api_gateway_resource.toys') },
                  },
                },
              },
            },
          },
        },
      },
    }
    expect(pathsOf(document)).toEqual(['/pets/toys'])
  })

  it('ends when modules refer to one another in a circle', () => {
    const round = ['module.round.out']
    const outer = [api, method('list', round)]
    const inner = { address: 'module.round', resources: [] }
    const call = {
      expressions: { in: { references: round } },
      module: { outputs: { out: { expression: { references: ['var.in'] } } } },
    }
    const document = {
      planned_values: { root_module: { resources: toValues(outer), child_modules: [inner] } },
      configuration: {
        root_module: { resources: toConfig(outer), module_calls: { round: call } },
      },
    }
    expect(pathsOf(document)).toEqual(['/'])
  })

  it('reads the methods of an API that is only a data source', () => {
    const there = (name: string) => [
      `data.aws_api_gateway_rest_api.pets.${name}`,
      'data.aws_api_gateway_rest_api.pets',
    ]
    const document = plan([
      {
        address: 'aws_api_gateway_resource.toys',
        values: { path_part: 'toys' },
        references: { rest_api_id: there('id'), parent_id: there('root_resource_id') },
      },
      {
        address: 'aws_api_gateway_method.list',
        values: { http_method: 'GET' },
        references: {
          rest_api_id: there('id'),
          resource_id: idOf('aws_api_gateway_resource.toys'),
        },
      },
    ])
    expect(pathsOf(document)).toEqual(['/toys'])
    expect(fromTerraform(document).source?.issues).toEqual([])
  })

  it('reads an API from an OpenAPI document in its body', () => {
    const body = JSON.stringify({ ...openApi({ get: operation() }), basePath: '/v1' })
    const parameters = { basepath: 'prepend' }
    const document = plan([{ ...api, values: { name: 'pets', body, parameters } }])
    expect(pathsOf(document)).toEqual(['/v1/pets'])
  })

  it('reads the stage with its variables', () => {
    const stage = {
      address: 'aws_api_gateway_stage.live',
      values: { stage_name: 'live', variables: { color: 'red' } },
      references: { rest_api_id: inApi },
    }
    expect(fromTerraform(plan([api, stage])).stage).toEqual({
      stageName: 'live',
      variables: { color: 'red' },
    })
  })

  it('warns of templates that are known only after apply', () => {
    const change = {
      address: 'aws_api_gateway_integration_response.ok',
      change: { after_unknown: { response_templates: { 'application/json': true }, id: true } },
    }
    const document = plan([api], { resource_changes: [change] })
    expect(fromTerraform(document).source?.issues).toMatchObject([
      {
        severity: 'warning',
        code: 'unknown-value',
        message:
          'Terraform knows response_templates of aws_api_gateway_integration_response.ok only after apply. Read the state then: terraform show -json > state.json',
      },
    ])
  })

  it('uses the root for a resource that it cannot find, with a warning', () => {
    const document = plan([api, method('list', ['local.resource_id'])])
    expect(pathsOf(document)).toEqual(['/'])
    expect(fromTerraform(document).source?.issues).toMatchObject([
      {
        code: 'unknown-resource',
        path: 'planned_values.root_module.resources[1].values',
      },
    ])
  })
})
