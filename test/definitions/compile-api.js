import { DefinitionError, mockRestApi } from 'msw-apigateway'

/** @typedef {import('msw-apigateway').RestApiDefinition} RestApiDefinition */
/** @typedef {import('msw-apigateway').DefinitionIssue} DefinitionIssue */

/**
 * Compiles a definition; when that fails, compiles it again without the parts that errors name, because the rest must
 * still compile. `lost` lists the MOCK methods that do not compile although no error names them; `definition` is what
 * compiles, undefined when nothing does.
 *
 * @param {RestApiDefinition} definition
 * @returns {{ issues: readonly DefinitionIssue[], lost: string[], definition: RestApiDefinition | undefined }}
 */
export function compileApi(definition) {
  const issues = findIssues(definition)
  if (!hasError(issues)) return { issues, lost: [], definition }
  const rest = withoutNamed(definition, issues)
  const mocks = listMethods(rest).filter(({ isMock }) => isMock)
  const operations = mocks.map(({ path, httpMethod }) => `${httpMethod} ${path}`)
  return hasError(findIssues(rest))
    ? { issues, lost: operations, definition: undefined }
    : { issues, lost: [], definition: rest }
}

/**
 * Lists the methods of a definition.
 *
 * @param {RestApiDefinition} definition
 */
export function listMethods({ resources }) {
  return Object.entries(resources).flatMap(([path, resource]) =>
    Object.entries(resource).map(([httpMethod, method]) => {
      return { path, httpMethod, isMock: method.integration?.type === 'MOCK' }
    }),
  )
}

/**
 * @param {RestApiDefinition} definition
 * @returns {readonly DefinitionIssue[]}
 */
function findIssues(definition) {
  try {
    return mockRestApi(definition, { onIssue: () => {} }).issues
  } catch (error) {
    if (error instanceof DefinitionError) return error.issues
    throw error
  }
}

/** @param {readonly DefinitionIssue[]} issues */
function hasError(issues) {
  return issues.some(({ severity }) => severity === 'error')
}

/**
 * @param {RestApiDefinition} definition
 * @param {readonly DefinitionIssue[]} issues
 * @returns {RestApiDefinition}
 */
function withoutNamed(definition, issues) {
  const errors = issues.filter(({ severity }) => severity === 'error')
  /** @param {string[]} path */
  const placeOf = (...path) => definition.source?.locate(path)?.path ?? ''
  /** @param {string} place */
  const isNamed = (place) =>
    errors.some(({ path }) => path.startsWith(place) && /^($|[.[])/.test(path.slice(place.length)))
  /**
   * @template T
   * @param {Readonly<Record<string, T>> | undefined} members
   * @param {string[]} path
   */
  const keep = (members, ...path) =>
    Object.entries(members ?? {}).filter(([key]) => !isNamed(placeOf(...path, key)))
  const resources = Object.entries(definition.resources)
    .filter(([path]) => !errors.some((error) => error.path === placeOf('resources', path)))
    .map(([path, resource]) => [path, Object.fromEntries(keep(resource, 'resources', path))])
  return {
    ...definition,
    resources: Object.fromEntries(resources),
    models: Object.fromEntries(keep(definition.models, 'models')),
    gatewayResponses: Object.fromEntries(keep(definition.gatewayResponses, 'gatewayResponses')),
    ...(isNamed(placeOf('binaryMediaTypes')) && { binaryMediaTypes: [] }),
  }
}
