import { expect, it } from 'vitest'
import { fromCloudFormation } from '../../../src/index.ts'
import { inApi, method, template } from '../cloud-formation/template.ts'

it.each<[string, string, object]>([
  [
    'a method of another API',
    'unknown-rest-api Resources.Other.Properties.RestApiId.Ref',
    { Other: method({ Ref: 'Pets' }, 'PUT', { RestApiId: { Ref: 'Toys' } }) },
  ],
  [
    'a method without an HTTP method',
    'unknown-http-method Resources.Other.Properties',
    { Other: method({ Ref: 'Pets' }, null) },
  ],
  [
    'a second definition of a method on a resource that is not known',
    'duplicate-method Resources.Other.Properties',
    { Root: method({ 'Fn::GetAtt': 'Api.RootResourceId' }), Other: method({ Ref: 'Toys' }) },
  ],
  [
    'a loop over resources',
    'unknown-function Resources.Fn::ForEach::Pets',
    { 'Fn::ForEach::Pets': ['Name', ['cats'], {}] },
  ],
  [
    'a method whose resource has no path part',
    'unknown-resource Resources.Put.Properties',
    {
      Toys: { Type: 'AWS::ApiGateway::Resource', Properties: inApi },
      Put: method({ Ref: 'Toys' }, 'PUT'),
    },
  ],
])('fromCloudFormation warns of %s', (_title, expected, resources) => {
  const { source } = fromCloudFormation(template({ resources }))
  const issues = (source?.issues ?? []).map(({ code, path }) => `${code} ${path}`)
  expect(issues).toContain(expected)
})
