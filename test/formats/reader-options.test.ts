import { describe, expect, it } from 'vitest'
import { fromCloudFormation, fromOpenApi, fromTerraform } from '../../src/index.ts'
import { loadDefinition } from '../../src/node.ts'
import { parseDefinition } from '../../src/yaml.ts'

/** Every reader, called without anything to read: options are refused first. */
const readers: Readonly<Record<string, (options: unknown) => unknown>> = {
  fromOpenApi: (options) => Reflect.apply(fromOpenApi, undefined, [{}, options]),
  fromCloudFormation: (options) => Reflect.apply(fromCloudFormation, undefined, [{}, options]),
  fromTerraform: (options) => Reflect.apply(fromTerraform, undefined, [{}, options]),
  parseDefinition: (options) => Reflect.apply(parseDefinition, undefined, ['', options]),
  loadDefinition: (options) => Reflect.apply(loadDefinition, undefined, ['none.yaml', options]),
}

describe.each(Object.entries(readers))('the options of %s', (name, read) => {
  it.each<[unknown, string]>([
    [{ basepath: 'split' }, "Unknown option 'basepath'. Did you mean basePath?"],
    [{ parameter: {} }, "Unknown option 'parameter'. Did you mean parameters?"],
    [{ constructor: 1 }, "Unknown option 'constructor'."],
    [
      { parameters: 'x' },
      "Expected texts, numbers, booleans or lists of texts by name as parameters, got 'x'.",
    ],
    [
      { parameters: { Stage: {} } },
      "by name as parameters, got a value of type object at 'Stage'.",
    ],
    [{ resolve: 'x' }, "Expected texts by name, or a function as resolve, got 'x'."],
    [{ restApi: 5 }, 'Expected a string as restApi, got 5.'],
    [null, 'Expected an object of options, got null.'],
    ['prod', "Expected an object of options, got 'prod'."],
  ])('are a TypeError when they are %j', async (options, message) => {
    const call = async () => read(options)
    await expect(call()).rejects.toThrow(TypeError)
    await expect(call()).rejects.toThrow(`${name}: `)
    await expect(call()).rejects.toThrow(message)
  })
})

it('takes the options of other formats, which have no effect', () => {
  const document = { openapi: '3.0.1', info: { title: 'pets' }, paths: {} }
  const options = { parameters: { Stage: 'prod', Ids: ['a'] }, resolve: {}, stage: undefined }
  expect(Reflect.apply(fromOpenApi, undefined, [document, options])).toMatchObject({ name: 'pets' })
})
