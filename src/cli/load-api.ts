import { DefinitionError, type DefinitionIssue } from '../errors.ts'
import type { RestApiDefinition } from '../model/rest-api-definition.ts'
import { mockRestApi, type RestApiMock } from '../msw/mock-rest-api.ts'
import { type LoadDefinitionOptions, loadDefinition } from '../node/load-definition.ts'

/** An API read from a file, and its mock. */
interface Api {
  readonly definition: RestApiDefinition
  readonly mock: RestApiMock
  /** URL below which the mock answers: `https://localhost/prod`. */
  readonly baseUrl: string
}

/** The API of a definition file and the issues found in it. */
export interface LoadedFile {
  /** The definition and its mock; absent when the definition has errors. */
  readonly api?: Api
  readonly issues: readonly DefinitionIssue[]
}

/** Loads the API of a file; the errors of its definition are returned as issues, not thrown. */
export async function loadApi(file: string, options: LoadDefinitionOptions): Promise<LoadedFile> {
  try {
    const definition = await loadDefinition(file, options)
    const baseUrl = toBaseUrl(definition)
    const mock = mockRestApi(definition, { baseUrl, onIssue: () => {} })
    return { api: { definition, mock, baseUrl }, issues: mock.issues }
  } catch (error) {
    if (error instanceof DefinitionError) return { issues: error.issues }
    throw error
  }
}

/** Returns the base URL of an API: its first server or else the path of its stage, on https://localhost if relative. */
function toBaseUrl({ servers = [], stage }: RestApiDefinition): string {
  const [server = stage?.stageName ? `/${stage.stageName}` : ''] = servers
  return server.startsWith('http') ? server : `https://localhost${server}`
}
