import { describe, expect, it } from 'vitest'
import { fromTerraform } from '../../../src/index.ts'
import { api, method, pets, plan, resource } from './plan.ts'

const change = (address: string, unknown: object): object => ({
  address,
  change: { after_unknown: unknown },
})

const sentence = (name: string, address = 'aws_api_gateway_rest_api.pets'): string =>
  `Terraform knows ${name} of ${address} only after apply. Read the state then: terraform show -json > state.json`

const issuesOf = (document: object) =>
  (fromTerraform(document).source?.issues ?? []).map(
    ({ severity, code, message }) => `${severity} ${code}: ${message}`,
  )

describe('the body of an API that a plan does not know', () => {
  const unknown = change('aws_api_gateway_rest_api.pets', { body: true, id: true })

  it('is an error that names the command for the state when no operation is left', () => {
    expect(() => fromTerraform(plan([api], { resource_changes: [unknown] }))).toThrow(
      `resource_changes[0].change.after_unknown.body: ${sentence('body')} (without the body no operation is left)`,
    )
  })

  it('is a warning when the plan has methods of the API', () => {
    const planned = [api, resource('pets', 'pets'), method('list', pets)]
    expect(issuesOf(plan(planned, { resource_changes: [unknown] }))).toEqual([
      `warning unknown-value: ${sentence('body')}`,
    ])
  })

  it('is a warning when it is that of another API', () => {
    const toys = { address: 'aws_api_gateway_rest_api.toys', values: { name: 'toys' } }
    const document = plan([api, toys], {
      resource_changes: [change('aws_api_gateway_rest_api.toys', { body: true })],
    })
    const definition = fromTerraform(document, { restApi: 'pets' })
    expect(definition.source?.issues).toMatchObject([
      { severity: 'warning', message: sentence('body', 'aws_api_gateway_rest_api.toys') },
    ])
  })

  it('is refused in a module too', () => {
    const address = 'module.pets.aws_api_gateway_rest_api.pets'
    const values = { address, mode: 'managed', type: 'aws_api_gateway_rest_api', values: {} }
    const document = {
      planned_values: {
        root_module: { child_modules: [{ address: 'module.pets', resources: [values] }] },
      },
      resource_changes: [change(address, { body: true })],
    }
    expect(() => fromTerraform(document)).toThrow(sentence('body', address))
  })
})

it('does not warn of values that change no answers', () => {
  const unknown = change('aws_api_gateway_rest_api.pets', { id: true, body: false, arn: true })
  expect(issuesOf(plan([api], { resource_changes: [unknown] }))).toEqual([])
})

it('says of a plan with only an HTTP API that it has no MOCK integrations', () => {
  const http = { address: 'aws_apigatewayv2_api.pets', values: { protocol_type: 'HTTP' } }
  expect(() => fromTerraform(plan([http]))).toThrow(
    'No REST API in the document. HTTP APIs have no MOCK integrations; only REST APIs are read.',
  )
  const socket = { address: 'aws_apigatewayv2_api.pets', values: { protocol_type: 'WEBSOCKET' } }
  expect(() => fromTerraform(plan([socket]))).toThrow(/in the document\.$/)
})
