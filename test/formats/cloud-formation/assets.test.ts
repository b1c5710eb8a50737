import { join } from 'node:path'
import { expect, it } from 'vitest'
import { loadDefinition } from '../../../src/node.ts'
import { openApiYaml } from '../../node/pets-document.ts'
import { writeFiles } from '../../node/write-files.ts'

const hash = 'f23a6db0c2b1f23a6db0c2b1f23a6db0c2b1f23a6db0c2b1f23a6db0c2b1abcd'

/** Makes the manifest that the CDK writes beside the template of a stack. */
const manifest = (objectKey: string, path: string): string =>
  JSON.stringify({
    version: '36.0.0',
    files: {
      [`${hash}-current_account`]: {
        source: { path, packaging: 'file' },
        destinations: { here: { bucketName: 'cdk-assets', objectKey } },
      },
    },
  })

const bucket = { 'Fn::Sub': 'cdk-assets-${AWS::AccountId}-${AWS::Region}' }

const template = (resources: object): string => JSON.stringify({ Resources: resources })

const api = (Key: unknown): object => ({
  Type: 'AWS::ApiGateway::RestApi',
  Properties: { BodyS3Location: { Bucket: bucket, Key } },
})

const load = (files: Readonly<Record<string, string>>, name: string) =>
  loadDefinition(join(writeFiles(files), name))

it('reads the document of an API from the file that the manifest has for its S3 key', async () => {
  const files = {
    'Pets.template.json': template({ Api: api(`${hash}.yaml`) }),
    'Pets.assets.json': manifest(`${hash}.yaml`, `asset.${hash}.yaml`),
    [`asset.${hash}.yaml`]: openApiYaml,
  }
  const { resources, source } = await load(files, 'Pets.template.json')
  expect(Object.keys(resources)).toEqual(['/pets'])
  expect(source?.issues).toEqual([])
})

it('reads the template of a nested stack, and the assets in it, from files of the manifest', async () => {
  const url = {
    'Fn::Join': [
      '',
      ['https://s3.', { Ref: 'AWS::Region' }, '.', { Ref: 'AWS::URLSuffix' }, `/${hash}.json`],
    ],
  }
  const Nested = { Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL: url } }
  const files = {
    'Pets.template.json': template({ Nested }),
    'Pets.assets.json': JSON.stringify({
      files: {
        a: {
          source: { path: 'PetsNested.nested.template.json' },
          destinations: { here: { objectKey: `${hash}.json` } },
        },
        b: {
          source: { path: 'asset.yaml' },
          destinations: { here: { objectKey: 'prefix/b.yaml' } },
        },
      },
    }),
    'PetsNested.nested.template.json': template({ Api: api('prefix/b.yaml') }),
    'asset.yaml': openApiYaml,
  }
  expect(Object.keys((await load(files, 'Pets.template.json')).resources)).toEqual(['/pets'])
})

it('prefers the file that the metadata of a resource names', async () => {
  const Metadata = { 'aws:asset:path': 'noted.yaml', 'aws:asset:property': 'BodyS3Location' }
  const files = {
    'Pets.template.json': template({ Api: { ...api(`${hash}.yaml`), Metadata } }),
    'Pets.assets.json': manifest(`${hash}.yaml`, 'other.yaml'),
    'noted.yaml': openApiYaml,
  }
  expect((await load(files, 'Pets.template.json')).name).toBe('pets')
})

it.each([
  ['has no manifest', {}],
  ['has a manifest without the key', { 'Pets.assets.json': manifest('other.yaml', 'pets.yaml') }],
  ['has another manifest', { 'Toys.assets.json': manifest(`${hash}.yaml`, 'pets.yaml') }],
])('warns of a document that it cannot find when the template %s', async (_title, others) => {
  const files = {
    ...others,
    'Pets.template.json': template({ Api: api(`${hash}.yaml`) }),
    'pets.yaml': openApiYaml,
  }
  const { source } = await load(files, 'Pets.template.json')
  expect(source?.issues).toMatchObject([{ code: 'unreadable-file' }])
})
