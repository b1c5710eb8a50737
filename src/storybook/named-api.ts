import type { RestApiMock } from '../index.ts'

/** An API of the stories with its name; the name is empty when there is only one. */
export interface NamedApi {
  readonly name: string
  readonly api: RestApiMock
}

/** Lists one API, or several by name. */
export function listApis(
  apis: RestApiMock | Readonly<Record<string, RestApiMock>>,
): readonly NamedApi[] {
  return isApi(apis)
    ? [{ name: '', api: apis }]
    : Object.entries(apis).map(([name, api]) => ({ name, api }))
}

function isApi(value: RestApiMock | Readonly<Record<string, RestApiMock>>): value is RestApiMock {
  return Array.isArray(value.handlers)
}
