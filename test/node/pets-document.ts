import { join } from 'node:path'
import { DefinitionError, type DefinitionIssue, mockRestApi } from '../../src/index.ts'
import { type LoadDefinitionOptions, loadDefinition } from '../../src/node.ts'
import { writeFiles } from './write-files.ts'

/** An OpenAPI document with one MOCK method, GET /pets. */
export const openApiYaml: string = `
openapi: 3.0.1
info:
  title: pets
paths:
  /pets:
    get:
      responses:
        '200': {}
      x-amazon-apigateway-integration:
        type: mock
        requestTemplates:
          application/json: '{"statusCode": 200}'
        responses:
          default:
            statusCode: 200
`

/** Writes a file that is removed when the test finishes; returns its path. */
export function writeFile(name: string, text: string | Uint8Array): string {
  return join(writeFiles({ [name]: text }), name)
}

/** Returns the issues of a file, found on reading and on mocking it, without the one on an API that cannot answer. */
export async function findIssues(
  path: string,
  options?: LoadDefinitionOptions,
): Promise<readonly DefinitionIssue[]> {
  try {
    const { issues } = mockRestApi(await loadDefinition(path, options), { onIssue: () => {} })
    return issues.filter(({ code }) => code !== 'no-operation-served')
  } catch (error) {
    if (error instanceof DefinitionError) return error.issues
    throw error
  }
}
