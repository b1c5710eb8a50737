import { describe, expect, it } from 'vitest'
import { fromOpenApi, mockRestApi } from '../../../src/index.ts'
import { findIssues, openApiYaml, writeFile } from '../../node/pets-document.ts'
import { mock, openApi, operation } from './document.ts'

const header = 'method.response.header.X-Env'

/** Makes a document whose method GET /pets answers with a header and a template. */
const withAnswer = (value: string, template: string, members: object = {}): object => {
  const answer = {
    statusCode: 200,
    responseParameters: { [header]: value },
    responseTemplates: { 'application/json': template },
  }
  const responses = { '200': { headers: { 'X-Env': {} } } }
  return openApi(
    { get: operation({ responses }, { ...mock, responses: { default: answer } }) },
    members,
  )
}

const codesOf = (document: object): string[] =>
  (fromOpenApi(document).source?.issues ?? []).map(({ code, path }) => `${code} ${path}`)

const answerOf = async (document: object) => {
  const api = mockRestApi(fromOpenApi(document), { baseUrl: 'https://pets.example' })
  const response = await api.invoke(new Request('https://pets.example/pets'))
  return { header: response.headers.get('x-env'), body: await response.text() }
}

const warning = (places: string) =>
  `Terraform's templatefile fills in ${places}. Load the folder of the files .tf, or what 'terraform show -json' prints, to have the values.`

describe('a placeholder of templatefile in an OpenAPI document', () => {
  it('is a warning at the first place that lists all of them', () => {
    const info = { title: '${name}' }
    const document = withAnswer("'${env}'", '{"v": "${version-id}", "again": "${env}"}', { info })
    expect(fromOpenApi(document).source?.issues).toEqual([
      {
        severity: 'warning',
        code: 'terraform-placeholder',
        message: warning('${env}, ${version-id}, ${name}'),
        path: `paths./pets.get.x-amazon-apigateway-integration.responses.default.responseParameters.${header}`,
      },
    ])
  })

  it('lets its name stand for its value, also in templates', async () => {
    const document = withAnswer("'${env}'", '{"v": "${ version-id }", "s": "$context.stage"}')
    expect(await answerOf(document)).toEqual({
      header: 'env',
      body: '{"v": "version-id", "s": "prod"}',
    })
  })

  it('lets its name stand for its value in a path', () => {
    const paths = { '/${ stage }/pets': { get: operation() }, '/cats': { get: operation() } }
    const api = mockRestApi(fromOpenApi({ ...openApi({}), paths }))
    expect(api.operations.map(({ key }) => key)).toEqual(['GET /stage/pets', 'GET /cats'])
    expect(api.issues.map(({ path }) => path)).toEqual(['paths./${ stage }/pets'])
  })

  it('leaves what templatefile writes as ${name} to Velocity', async () => {
    const template = '#set($a = 1)$${a} ${a} $${context.httpMethod} ${context.httpMethod} ${env}'
    expect((await answerOf(withAnswer("'${env}'", template))).body).toBe('1 1 GET GET env')
  })

  it.each<[string, object]>([
    ['a title', openApi({ get: operation() }, { info: { title: '${name}' } })],
    ['a path', { ...openApi({}), paths: { '/${stage}/pets': { get: operation() } } }],
    [
      'the URI of a backend',
      openApi({ get: operation({}, { type: 'aws', httpMethod: 'POST', uri: '${lambda_arn}' }) }),
    ],
    ['a function', withAnswer("'${upper(env)}'", '{}')],
    ['a literal', withAnswer("'$${env}'", '{}')],
  ])('is found in %s', (_title, document) => {
    expect(
      codesOf(document).filter((issue) => issue.startsWith('terraform-placeholder')),
    ).toHaveLength(1)
  })

  it('is found where only a template has it, which then stays as it is', async () => {
    const document = withAnswer("'a'", '{"env": "${env}"}')
    expect(codesOf(document)).toEqual([
      'terraform-placeholder paths./pets.get.x-amazon-apigateway-integration.responses.default.responseTemplates.application/json',
    ])
    expect((await answerOf(document)).body).toBe('{"env": ""}')
  })

  it('lists no more than five', () => {
    const info = { title: '${a} ${b} ${c} ${d} ${e} ${f}' }
    const [issue] = fromOpenApi(openApi({ get: operation() }, { info })).source?.issues ?? []
    expect(issue?.message).toBe(warning('${a}, ${b}, ${c}, ${d}, ${e}, …'))
  })

  it.each<[string, object]>([
    ['a stage variable', withAnswer("'${stageVariables.env}'", '${stageVariables.env}')],
    [
      'a variable that the template sets',
      withAnswer("'a'", '#set($env = 1)#foreach($x in [1])${x}#end${env}'),
    ],
    ['a variable of API Gateway', withAnswer("'a'", '${context.stage} ${input.body} $!{util}')],
    ['a name of CloudFormation', withAnswer("'${AWS::Region}'", '${AWS::Region}')],
    ['a description', openApi({ get: operation() }, { info: { title: 'a', description: '${b}' } })],
    [
      'a schema',
      openApi({ get: operation() }, { components: { schemas: { A: { pattern: '${b}' } } } }),
    ],
  ])('is not seen in %s', (_title, document) => {
    expect(codesOf(document)).toEqual([])
  })

  it.each<[string, object]>([
    ['has no methods', { ...openApi({}, { info: { title: '${name}' } }) }],
    ['has them all behind one', openApi({ '${method}': operation() })],
  ])('is an error when the document %s', (_title, document) => {
    expect(() => fromOpenApi(document)).toThrow(
      /Terraform's templatefile fills in .* Without them no operation is left\./,
    )
  })

  it('is an error when it stands for all paths', () => {
    expect(() => fromOpenApi({ ...openApi({}), paths: '${paths}' })).toThrow(
      /\$: Invalid OpenAPI input: .*paths: Terraform's templatefile fills in \$\{paths\}/s,
    )
  })

  it('keeps the places of errors in a template', async () => {
    const text = openApiYaml
      .replace('title: pets', 'title: ${name}')
      .replace(`'{"statusCode": 200}'`, "'$${a} ${env} #set($x =)'")
    const issues = await findIssues(writeFile('pets.yaml', text))
    const places = issues.map(
      ({ code, location }) => `${code} ${location?.line}:${location?.column}`,
    )
    const line = text.split('\n')[12] ?? ''
    expect(places).toContain('terraform-placeholder 4:10')
    expect(places).toContain(`invalid-template 13:${line.indexOf('=)') + 2}`)
  })
})
