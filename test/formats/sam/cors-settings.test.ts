import { describe, expect, it } from 'vitest'
import { DefinitionError, fromCloudFormation } from '../../../src/index.ts'
import { loadDefinition } from '../../../src/node.ts'
import { openApiYaml, writeFile } from '../../node/pets-document.ts'
import { openApi, operation } from '../open-api/document.ts'

const origin = "'https://a.example'"

const sam = (properties: object, globals: object = {}): object => ({
  Parameters: {
    Allowed: { Type: 'String', Default: 'true' },
    Origin: { Type: 'String', Default: origin },
  },
  Globals: { Api: globals },
  Resources: {
    Api: {
      Type: 'AWS::Serverless::Api',
      Properties: {
        StageName: 'live',
        DefinitionBody: openApi({ get: operation() }),
        ...properties,
      },
    },
  },
})

/** Returns the headers of the preflight, without `Access-Control-`; undefined when SAM adds none. */
const headersOf = (document: object): object | undefined => {
  const { OPTIONS } = fromCloudFormation(document).resources['/pets'] ?? {}
  const [response] = OPTIONS?.integration?.integrationResponses ?? []
  return (
    response &&
    Object.fromEntries(
      Object.entries(response.responseParameters ?? {}).map(([name, value]) => [
        name.replace('method.response.header.Access-Control-', ''),
        value,
      ]),
    )
  )
}

/** Returns the errors with which SAM refuses a template: the path below the API's properties, and the sentence. */
const errorsOf = (document: object): string[] => {
  let issues: DefinitionError['issues'] = []
  expect(() => {
    try {
      fromCloudFormation(document)
    } catch (error) {
      if (error instanceof DefinitionError) issues = error.issues
      throw error
    }
  }).toThrow(DefinitionError)
  return issues.map(
    ({ code, path, message }) =>
      `${code} ${path.replace('Resources.Api.Properties.', '')}: ${message}`,
  )
}

const withCredentials = (AllowCredentials: unknown, members: object = { AllowOrigin: origin }) =>
  sam({ Cors: { AllowCredentials, ...members } })

describe('AllowCredentials of a SAM API', () => {
  it('is sent when it is the boolean true', () => {
    expect(headersOf(withCredentials(true))).toMatchObject({
      'Allow-Credentials': "'true'",
      'Allow-Origin': origin,
    })
  })

  it.each([
    ['the text true', 'true'],
    ['the header value', "'true'"],
    ['a reference', { Ref: 'Allowed' }],
    ['a condition', { 'Fn::If': ['Never', false, true] }],
    ['false', false],
    ['a number', 1],
  ])('is not sent when it is %s', (_title, value) => {
    expect(headersOf(withCredentials(value))).toEqual({
      'Allow-Origin': origin,
      'Allow-Methods': "'GET,OPTIONS'",
    })
  })

  it.each([
    ['without an origin', {}],
    ["with the origin '*'", { AllowOrigin: "'*'" }],
  ])('is refused %s', (_title, members) => {
    expect(errorsOf(withCredentials(true, members))).toEqual([
      `invalid-cors Cors.AllowCredentials: Unable to add Cors configuration because 'AllowCredentials' can not be true when 'AllowOrigin' is "'*'" or not set`,
    ])
  })

  it('is taken with an origin that a parameter gives, whatever its value', () => {
    const document = withCredentials(true, { AllowOrigin: { Ref: 'Origin' } })
    expect(headersOf(document)).toMatchObject({ 'Allow-Credentials': "'true'" })
  })

  it('is not refused for every origin unless it is the boolean true', () => {
    expect(headersOf(withCredentials('true', {}))).toMatchObject({ 'Allow-Origin': "'*'" })
  })

  it('is judged together with the origin of Globals', () => {
    const Cors = { AllowCredentials: true }
    expect(headersOf(sam({ Cors }, { Cors: { AllowOrigin: origin } }))).toMatchObject({
      'Allow-Credentials': "'true'",
    })
    expect(errorsOf(sam({}, { Cors }))).toEqual([
      expect.stringMatching(/^invalid-cors Globals\.Api\.Cors\.AllowCredentials: Unable to add/),
    ])
  })
})

describe('Cors of a SAM API is refused', () => {
  it.each(['AllowOrigins', 'ExposeHeaders', 'allowOrigin'])(
    'for the unknown setting %s',
    (name) => {
      expect(errorsOf(sam({ Cors: { [name]: "'*'", MaxAge: "'600'" } }))).toEqual([
        `invalid-cors Cors.${name}: Invalid value for 'Cors' property`,
      ])
    },
  )

  it.each([
    ['a list', ["'*'"]],
    ['a boolean', true],
    ['a number', 1],
  ])('when it is %s', (_title, Cors) => {
    expect(errorsOf(sam({ Cors }))).toEqual([
      "invalid-cors Cors: Type of property 'Cors' is invalid.",
    ])
  })

  it('beside DefinitionUri', async () => {
    const text = `
Resources:
  Api:
    Type: AWS::Serverless::Api
    Properties:
      StageName: live
      Cors: "'*'"
      DefinitionUri: ${writeFile('pets.yaml', openApiYaml)}
`
    await expect(loadDefinition(writeFile('template.yaml', text))).rejects.toThrow(
      /template\.yaml:7:\d+ Resources\.Api\.Properties\.Cors: Cors works only with inline Swagger specified in 'DefinitionBody' property\./,
    )
  })

  it.each([
    ['has no version', { ...openApi({ get: operation() }), openapi: undefined }],
    ['is text', { 'Fn::Sub': JSON.stringify(openApi({ get: operation() })) }],
  ])('when the document of the API %s', (_title, DefinitionBody) => {
    expect(errorsOf(sam({ Cors: "'*'", DefinitionBody }))).toContain(
      "invalid-cors Cors: Unable to add Cors configuration because 'DefinitionBody' does not contain a valid Swagger definition.",
    )
  })

  it('without an origin where it has the key', () => {
    expect(errorsOf(sam({ Cors: { AllowOrigin: '' } }))).toEqual([
      'invalid-cors Cors: Invalid input. Value for AllowedOrigins is required',
    ])
  })
})

describe('Cors of a SAM API', () => {
  it.each([
    ['missing', {}, {}],
    ['an empty text', { Cors: '' }, {}],
    ['an empty map', { Cors: {} }, {}],
    ['an empty text beside that of Globals', { Cors: '' }, { Cors: "'*'" }],
  ])('adds no preflight when it is %s', (_title, properties, globals) => {
    expect(headersOf(sam(properties, globals))).toBeUndefined()
  })

  it.each([
    ['a text', "'https://b.example'"],
    ['a function', { 'Fn::Sub': "'https://b.example'" }],
  ])('ignores the settings of Globals when it is %s', (_title, Cors) => {
    const globals = { Cors: { AllowMethods: "'GET'", MaxAge: "'600'" } }
    expect(headersOf(sam({ Cors }, globals))).toEqual({
      'Allow-Origin': "'https://b.example'",
      'Allow-Methods': "'GET,OPTIONS'",
    })
  })

  it('takes empty AllowMethods and AllowHeaders for missing ones', () => {
    const Cors = { AllowOrigin: origin, AllowMethods: '', AllowHeaders: '' }
    expect(headersOf(sam({ Cors }))).toEqual({
      'Allow-Origin': origin,
      'Allow-Methods': "'GET,OPTIONS'",
    })
  })
})
