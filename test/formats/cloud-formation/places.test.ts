import { describe, expect, it } from 'vitest'
import { fromCloudFormation } from '../../../src/index.ts'
import { inApi, method, resource, template } from './template.ts'

const codesOf = (document: object): string[] =>
  (fromCloudFormation(document).source?.issues ?? []).map(({ code, path }) => `${code} ${path}`)

describe('the path of a method in a template', () => {
  it('leads through the parents of its resource', () => {
    const resources = {
      Pet: resource('{petId}', { Ref: 'Pets' }),
      Toys: resource('toys', { Ref: 'Pet' }),
      ListToys: method({ Ref: 'Toys' }),
      Home: method({ 'Fn::GetAtt': 'Api.RootResourceId' }),
    }
    const document = template({ resources })
    expect(Object.keys(fromCloudFormation(document).resources)).toEqual([
      '/pets',
      '/pets/{petId}/toys',
      '/',
    ])
    expect(codesOf(document)).toEqual([])
  })

  it('is the root when its resource is missing, with a warning', () => {
    const document = template({ resources: { Toys: method({ Ref: 'Toy' }) } })
    expect(Object.keys(fromCloudFormation(document).resources)).toEqual(['/pets', '/'])
    expect(codesOf(document)).toEqual([
      'undeclared-name Resources.Toys.Properties.ResourceId.Ref',
      'unknown-resource Resources.Toys.Properties',
    ])
  })

  it('ends where resources are parents of each other, with a warning', () => {
    const resources = {
      A: resource('a', { Ref: 'B' }),
      B: resource('b', { Ref: 'A' }),
      ListA: method({ Ref: 'A' }),
    }
    const document = template({ resources })
    expect(Object.keys(fromCloudFormation(document).resources)).toEqual(['/pets', '/b/a'])
    expect(codesOf(document)).toEqual(['unknown-resource Resources.B.Properties'])
  })

  it('starts at a parameter named like a root resource, as in a nested stack', () => {
    const document = {
      Parameters: { apiRef: { Type: 'String' }, apiRootResourceId: { Type: 'String' } },
      Resources: {
        Pets: {
          Type: 'AWS::ApiGateway::Resource',
          Properties: {
            RestApiId: { Ref: 'apiRef' },
            ParentId: { Ref: 'apiRootResourceId' },
            PathPart: 'pets',
          },
        },
        ListPets: method({ Ref: 'Pets' }, 'GET', { RestApiId: { Ref: 'apiRef' } }),
      },
    }
    expect(Object.keys(fromCloudFormation(document).resources)).toEqual(['/pets'])
    expect(codesOf(document)).toEqual([])
  })
})

describe('the stage of a template', () => {
  const stage = (name: string, variables?: object): object => ({
    Type: 'AWS::ApiGateway::Stage',
    Properties: { ...inApi, StageName: name, Variables: variables },
  })

  it('is read with its variables, as texts', () => {
    const resources = { Live: stage('live', { color: 'red', size: 1 }) }
    expect(fromCloudFormation(template({ resources })).stage).toEqual({
      stageName: 'live',
      variables: { color: 'red', size: '1' },
    })
  })

  it('is the first of several, with a warning, unless the options choose one', () => {
    const document = template({ resources: { A: stage('a'), B: stage('b', { x: 'y' }) } })
    expect(fromCloudFormation(document).stage).toEqual({ stageName: 'a' })
    expect(codesOf(document)).toEqual(['several-stages Resources.Api.Properties'])
    const { stage: chosen, source } = fromCloudFormation(document, { stage: 'b' })
    expect(chosen).toEqual({ stageName: 'b', variables: { x: 'y' } })
    expect(source?.issues).toEqual([])
    expect(() => fromCloudFormation(document, { stage: 'c' })).toThrow(
      "No stage 'c'. Available: a, b.",
    )
  })

  it('is that of a deployment when no stage resource exists', () => {
    const Deployment = {
      Type: 'AWS::ApiGateway::Deployment',
      Properties: { ...inApi, StageName: 'old', StageDescription: { Variables: { x: 'y' } } },
    }
    expect(fromCloudFormation(template({ resources: { Deployment } })).stage).toEqual({
      stageName: 'old',
      variables: { x: 'y' },
    })
    const resources = { Deployment, Live: stage('live') }
    expect(fromCloudFormation(template({ resources })).stage).toEqual({ stageName: 'live' })
  })
})

describe('a value read from a template', () => {
  const resources = {
    Live: { Type: 'AWS::ApiGateway::Stage', Properties: { ...inApi, StageName: 'x' } },
  }
  const integration = {
    RequestTemplates: {
      'application/json': { 'Fn::If': ['Yes', { 'Fn::Sub': '{"statusCode": 200}' }, ''] },
    },
  }
  const document = template({
    integration,
    resources,
    Conditions: { Yes: { 'Fn::Equals': [1, 1] } },
  })
  const { source } = fromCloudFormation(document)
  const properties = 'Resources.ListPets.Properties'

  it.each<[(string | number)[], string]>([
    [['name'], 'Resources.Api.Properties.Name'],
    [['resources', '/pets'], 'Resources.Pets.Properties'],
    [['resources', '/pets', 'GET'], properties],
    [['resources', '/pets', 'GET', 'authorizationType'], `${properties}.AuthorizationType`],
    [['resources', '/pets', 'GET', 'authorizer'], properties],
    [['resources', '/pets', 'GET', 'integration', 'type'], `${properties}.Integration.Type`],
    [
      ['resources', '/pets', 'GET', 'integration', 'requestTemplates', 'application/json'],
      `${properties}.Integration.RequestTemplates.application/json.Fn::If[1].Fn::Sub`,
    ],
    [
      ['resources', '/pets', 'GET', 'integration', 'integrationResponses', 0, 'statusCode'],
      `${properties}.Integration.IntegrationResponses[0].StatusCode`,
    ],
    [['resources', '/pets', 'GET', 'methodResponses', 0], `${properties}.MethodResponses[0]`],
    [['stage', 'stageName'], 'Resources.Live.Properties.StageName'],
  ])('at %j has the place %s', (path, expected) => {
    expect(source?.locate(path)).toEqual({ path: expected })
  })
})
