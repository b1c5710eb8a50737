import { describe, expect, it } from 'vitest'
import { allow, any, documentOf, failures } from './cors-document.ts'
import { writePets } from './pets-file.ts'
import { run } from './run.ts'

describe('check --cors', () => {
  const text = documentOf({
    '/pets': {
      options: { 200: allow({ Origin: '*', Methods: 'GET,PUT', Headers: 'Content-Type' }) },
      get: { 200: any, 404: '' },
      'delete aws_proxy': { 200: '' },
    },
    '/plain': { get: { 200: any } },
  })

  it('prints a table for each path and one for the gateway responses', async () => {
    expect(await run(['check', writePets(text), '--cors'])).toEqual({
      code: 0,
      output: `/pets
  methods          OPTIONS, GET, DELETE
  OPTIONS          200, allows origin *; methods GET,PUT; headers Content-Type
  without consent  GET 404
  not known        DELETE

/plain
  methods          GET
  OPTIONS          none: pages of other origins can only send GET, HEAD and POST

gateway responses
  without consent  DEFAULT_4XX, DEFAULT_5XX
`,
      errors: '',
    })
  })

  it('prints the same as JSON for programs', async () => {
    const { output } = await run(['check', writePets(text), '--cors', '--format=json'])
    expect(JSON.parse(output).files[0].cors).toEqual({
      paths: [
        {
          path: '/pets',
          httpMethods: ['OPTIONS', 'GET', 'DELETE'],
          options: { status: 200, origin: '*', methods: 'GET,PUT', headers: 'Content-Type' },
          withoutConsent: ['GET 404'],
          unknown: ['DELETE'],
        },
        {
          path: '/plain',
          httpMethods: ['GET'],
          options: null,
          withoutConsent: [],
          unknown: [],
        },
      ],
      withoutConsent: ['DEFAULT_4XX', 'DEFAULT_5XX'],
    })
  })

  it('says so when every gateway response consents', async () => {
    const { output } = await run(['check', writePets(text + failures), '--cors'])
    expect(output).toMatch(/\ngateway responses\n {2}every answer consents\n$/)
  })

  it('prints the errors of a definition that API Gateway refuses', async () => {
    const { code, output } = await run([
      'check',
      writePets(text.replace('mock', 'smoke')),
      '--cors',
    ])
    expect(code).toBe(1)
    expect(output).toContain('error invalid-value')
  })
})
