import { describe, expect, it } from 'vitest'
import {
  DefinitionError,
  fromCloudFormation,
  fromOpenApi,
  fromTerraform,
  type RestApiDefinition,
} from '../../src/index.ts'
import { template } from './cloud-formation/template.ts'
import { openApi, operation } from './open-api/document.ts'
import { api, plan } from './terraform/plan.ts'

const documents = {
  openApi: openApi({ get: operation() }),
  template: template(),
  plan: plan([api]),
}

const readers: readonly [
  name: string,
  read: (document: unknown) => RestApiDefinition,
  own: object,
  expected: string,
][] = [
  ['fromOpenApi', fromOpenApi, documents.openApi, 'an OpenAPI document'],
  ['fromCloudFormation', fromCloudFormation, documents.template, 'a CloudFormation template'],
  ['fromTerraform', fromTerraform, documents.plan, 'a Terraform plan or state'],
]

describe.each(readers)('%s', (name, read, own, expected) => {
  it('reads JSON text like the document in it', () => {
    const { source: _, ...definition } = read(own)
    const { source, ...fromText } = read(JSON.stringify(own, null, 2))
    expect(fromText).toEqual(definition)
    expect(source?.issues).toEqual([])
  })

  it('reads JSON text with a byte order mark', () => {
    expect(read(`\ufeff${JSON.stringify(own)}`).source?.issues).toEqual([])
  })

  it.each<[string, unknown, string]>([
    ['Terraform source', 'resource "aws_api_gateway_rest_api" "a" {}', "Run 'terraform plan -out"],
    ['the log of a plan', '{"@level": "info"}\n{"@level": "info"}', "Run 'terraform plan -out"],
    ['a service of the Serverless Framework', { service: 'a', provider: {} }, "Run 'serverless"],
  ])('refuses %s with the next command', (_title, input, command) => {
    expect(() => read(input)).toThrow(DefinitionError)
    expect(() => read(input)).toThrow(command)
  })

  it.each([
    [
      'YAML',
      'openapi: 3.0.1\npaths: {}\n',
      /The text is not JSON: .*YAML is read by parseDefinition of msw-apigateway\/yaml\./,
    ],
    ['broken JSON', '{"paths": {}', /The text is not JSON: .+YAML is read by/],
    ['an empty text', '', /The text is not JSON: /],
    [
      'a path',
      './api/pets.yaml',
      /Expected a document, got the path '\.\/api\/pets\.yaml'\. Files are read by loadDefinition of msw-apigateway\/node\./,
    ],
  ])('refuses %s with what to do', (_title, text, message) => {
    expect(() => read(text)).toThrow(DefinitionError)
    expect(() => read(text)).toThrow(message)
  })

  it.each<[string, unknown, string]>([
    ['a promise', Promise.resolve(own), 'a promise: await it.'],
    ['a module', { default: own }, 'a module: pass its default export.'],
    ['a function', () => own, 'a function: call it.'],
    ['bytes', new TextEncoder().encode(JSON.stringify(own)), 'bytes: decode them to text.'],
    ['a response', Response.json(own), 'a response: await its json().'],
    [
      'a URL',
      new URL('https://pets.example/api.json'),
      'a URL: files are read by loadDefinition of msw-apigateway/node.',
    ],
    [
      'a definition in API Gateway’s own words',
      { name: 'pets', resources: { '/pets': {} } },
      'what is already a definition: pass it to mockRestApi.',
    ],
    [
      'a definition that it has read',
      read(own),
      'what is already a definition: pass it to mockRestApi.',
    ],
    [
      'a definition without resources',
      { resources: {} },
      'what is already a definition: pass it to mockRestApi.',
    ],
  ])('throws a TypeError for %s', (_title, input, mistake) => {
    const message = `${name} expects ${expected}, got ${mistake}`
    expect(() => read(input)).toThrow(new TypeError(message))
  })

  it('reads a module whose exports are those of the document', () => {
    expect(read({ ...own, default: own }).resources).toEqual(read(own).resources)
  })
})

it.each<[string, string, (document: unknown) => RestApiDefinition, object]>([
  [
    'fromOpenApi',
    'a CloudFormation template. Read it by fromCloudFormation.',
    fromOpenApi,
    documents.template,
  ],
  [
    'fromOpenApi',
    'a Terraform plan or state. Read it by fromTerraform.',
    fromOpenApi,
    documents.plan,
  ],
  [
    'fromCloudFormation',
    'an OpenAPI document. Read it by fromOpenApi.',
    fromCloudFormation,
    documents.openApi,
  ],
  [
    'fromCloudFormation',
    'a Terraform plan or state. Read it by fromTerraform.',
    fromCloudFormation,
    documents.plan,
  ],
  [
    'fromTerraform',
    'an OpenAPI document. Read it by fromOpenApi.',
    fromTerraform,
    documents.openApi,
  ],
  [
    'fromTerraform',
    'a CloudFormation template. Read it by fromCloudFormation.',
    fromTerraform,
    documents.template,
  ],
])('%s says: This is %s', (_name, sentence, read, document) => {
  expect(() => read(document)).toThrow(DefinitionError)
  expect(() => read(document)).toThrow(`$: This is ${sentence}`)
  expect(() => read(JSON.stringify(document))).toThrow(`$: This is ${sentence}`)
})

it('reads a document that has keys of two formats by the function that is called', () => {
  expect(fromCloudFormation({ ...documents.template, paths: {} }).name).toBe('pets')
  expect(fromOpenApi({ ...documents.openApi, Resources: {} }).name).toBe('pets')
})
