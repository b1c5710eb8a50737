import { DefinitionError, type DefinitionIssue } from '../errors.ts'
import type { RestApiDefinition } from '../model/rest-api-definition.ts'
import { mockRestApi, type RestApiMock } from '../msw/mock-rest-api.ts'
import { type LoadDefinitionOptions, loadDefinition } from '../node/load-definition.ts'

/** The API of a file and its mock. */
interface Api {
  readonly definition: RestApiDefinition
  readonly mock: RestApiMock
  /** Where the mock answers. */
  readonly baseUrl: string
}

/** What a file holds; no API when it has errors. */
export interface LoadedFile {
  readonly api?: Api
  readonly issues: readonly DefinitionIssue[]
}

/** Reads the API of a file. */
export async function loadApi(file: string, options: LoadDefinitionOptions): Promise<LoadedFile> {
  try {
    const definition = await loadDefinition(file, options)
    const baseUrl = toBaseUrl(definition)
    const mock = mockRestApi(definition, { baseUrl })
    return { api: { definition, mock, baseUrl }, issues: mock.issues }
  } catch (error) {
    if (error instanceof DefinitionError) return { issues: error.issues }
    throw error
  }
}

/** The first server, or the stage of an API without one. */
function toBaseUrl({ servers = [], stage }: RestApiDefinition): string {
  const [server = stage?.stageName ? `/${stage.stageName}` : ''] = servers
  return server.startsWith('http') ? server : `https://localhost${server}`
}
