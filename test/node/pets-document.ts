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
export function writeFile(name: string, text: string): string {
  return join(writeFiles({ [name]: text }), name)
}

/** Returns all issues of a definition file, those found on reading it and those found on mocking it. */
export async function findIssues(
  path: string,
  options?: LoadDefinitionOptions,
): Promise<readonly DefinitionIssue[]> {
  try {
    return mockRestApi(await loadDefinition(path, options)).issues
  } catch (error) {
    if (error instanceof DefinitionError) return error.issues
    throw error
  }
}
