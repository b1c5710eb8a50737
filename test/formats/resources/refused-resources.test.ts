import { describe, expect, it } from 'vitest'
import { DefinitionError, fromCloudFormation, fromTerraform } from '../../../src/index.ts'
import { inApi, method, resource, template } from '../cloud-formation/template.ts'
import { api, plan, resource as planned, root as plannedRoot } from '../terraform/plan.ts'

const root = { 'Fn::GetAtt': 'Api.RootResourceId' }
const pets = { Ref: 'Pets' }

/** Returns the issues of a document, thrown or not. */
const issuesOf = (read: () => ReturnType<typeof fromCloudFormation>): string[] => {
  const toText = ({ severity, code, path, message }: DefinitionError['issues'][number]) =>
    `${severity} ${code} ${path}: ${message}`
  try {
    return (read().source?.issues ?? []).map(toText)
  } catch (error) {
    return error instanceof DefinitionError ? error.issues.map(toText) : [String(error)]
  }
}

const inTemplate = (resources: object, members: object = {}): string[] =>
  issuesOf(() => fromCloudFormation(template({ resources, ...members })))

const only =
  "Resource's path part only allow a-zA-Z0-9._-: or a valid greedy path variable and curly braces at the beginning and the end, but got"

describe('a resource that API Gateway does not create is refused at its path part', () => {
  it.each<[title: string, resources: object, expected: string]>([
    [
      'one with a slash',
      { A: resource('/a', root) },
      `invalid-path-part Resources.A.Properties.PathPart: ${only} '/a': each part between slashes is a resource of its own`,
    ],
    [
      'one with a blank',
      { A: resource('a b', root) },
      `invalid-path-part Resources.A.Properties.PathPart: ${only} 'a b'`,
    ],
    [
      'one of the same name',
      { A: resource('pets', root) },
      'duplicate-resource Resources.A.Properties.PathPart: Another resource with the same parent already has this name: pets',
    ],
    [
      'a variable beside another',
      { A: resource('{a}', pets), B: resource('{b}', pets) },
      'variable-sibling Resources.B.Properties.PathPart: A sibling ({a}) of this resource already has a variable path part -- only one is allowed',
    ],
    [
      'a second method',
      { A: method(pets) },
      'duplicate-method Resources.A.Properties.HttpMethod: Method already exists for this resource',
    ],
  ])('%s', (_title, resources, expected) => {
    expect(inTemplate(resources)).toEqual([`error ${expected}`])
  })
})

describe('resources are accepted', () => {
  it.each([
    ['parameters', { Ref: 'UsersRootResourceId' }, { Ref: 'OrdersRootResourceId' }],
    [
      'imports',
      { 'Fn::ImportValue': 'users-root-resource-id' },
      { 'Fn::ImportValue': 'orders-root-resource-id' },
    ],
  ])('of one name below the roots of two APIs, by %s', (_title, users, orders) => {
    const Parameters = {
      UsersRootResourceId: { Type: 'String' },
      OrdersRootResourceId: { Type: 'String' },
    }
    const resources = { A: resource('status', users), B: resource('status', orders) }
    const issues = inTemplate(resources, { Parameters })
    expect(issues.filter((text) => text.startsWith('error'))).toEqual([])
  })

  const Conditions = {
    IsLive: { 'Fn::Equals': [1, 2] },
    IsDev: { 'Fn::Not': [{ Condition: 'IsLive' }] },
  }
  it.each<[title: string, resources: object, members?: object]>([
    ['of one name below different parents', { A: resource('pets', pets) }],
    [
      'with all characters that are allowed',
      { A: resource('a-Z_0.9:,$', root), B: resource('{b.c-d+}', root) },
    ],
    [
      'whose path part only a deployment knows',
      {
        A: resource('x', root),
        B: {
          ...resource('', root),
          Properties: { ...inApi, ParentId: root, PathPart: { 'Fn::ImportValue': '/b' } },
        },
      },
    ],
    [
      'of which one exists',
      {
        A: { ...resource('a', root), Condition: 'IsLive' },
        B: { ...resource('a', root), Condition: 'IsDev' },
      },
      { Conditions },
    ],
    [
      'of another API',
      {
        Other: { Type: 'AWS::ApiGateway::RestApi' },
        A: {
          Type: 'AWS::ApiGateway::Resource',
          Properties: { RestApiId: { Ref: 'Other' }, PathPart: 'pets', ParentId: root },
        },
      },
      { restApi: 'Api' },
    ],
  ])('%s', (_title, resources, { restApi, ...members }: { restApi?: string } = {}) => {
    const read = () => fromCloudFormation(template({ resources, ...members }), { restApi })
    expect(issuesOf(read)).toEqual([])
  })
})

it('warns of two of which perhaps one exists, as their conditions are not known', () => {
  const Parameters = { Stage: { Type: 'String' } }
  const isNot = (stage: string) => ({ 'Fn::Not': [{ 'Fn::Equals': [{ Ref: 'Stage' }, stage] }] })
  const Conditions = { IsLive: isNot('dev'), IsDev: isNot('live') }
  const resources = {
    A: { ...resource('a', root), Condition: 'IsLive' },
    B: { ...resource('a', root), Condition: 'IsDev' },
  }
  expect(inTemplate(resources, { Parameters, Conditions })).toContain(
    'warning duplicate-resource Resources.B.Properties.PathPart: Another resource with the same parent already has this name: a',
  )
})

describe('two resources of one name in a Terraform plan', () => {
  const inPlan = (parent: readonly string[]): string[] =>
    issuesOf(() =>
      fromTerraform(plan([api, planned('a', 'toys'), planned('b', 'toys', parent)])),
    ).map((issue) => issue.replace(/:.*/, ''))

  it('are refused', () => {
    expect(inPlan(plannedRoot)).toEqual([
      'error duplicate-resource planned_values.root_module.resources[2].values.path_part',
    ])
  })

  it('are a warning where the plan does not tell which parent an expression chooses', () => {
    expect(inPlan([...plannedRoot, 'var.parent'])).toEqual([
      'warning duplicate-resource planned_values.root_module.resources[2].values.path_part',
    ])
  })
})
