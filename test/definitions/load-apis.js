import { DefinitionError } from 'msw-apigateway'
import { loadDefinition } from 'msw-apigateway/node'

/** @typedef {import('msw-apigateway').RestApiDefinition} RestApiDefinition */
/** @typedef {import('msw-apigateway').DefinitionIssue} DefinitionIssue */
/** @typedef {{ name: string, definition?: RestApiDefinition, issues: readonly DefinitionIssue[] }} LoadedApi */

/**
 * Loads every REST API of a file. One that is refused has issues and no definition.
 *
 * @param {string} file
 * @returns {Promise<LoadedApi[]>}
 */
export async function loadApis(file) {
  const api = await loadApi(file, {})
  const several = api.issues.find(({ code }) => code === 'several-rest-apis')
  if (!several) return [api]
  const [, names = ''] = /: (.*)$/.exec(several.message) ?? []
  return Promise.all(names.split(', ').map((restApi) => loadApi(file, { restApi })))
}

/**
 * @param {string} file
 * @param {{ restApi?: string }} options
 * @returns {Promise<LoadedApi>}
 */
async function loadApi(file, options) {
  const name = options.restApi ? `${file} ${options.restApi}` : file
  try {
    const definition = await loadDefinition(file, options)
    return { name, definition, issues: [] }
  } catch (error) {
    if (!(error instanceof DefinitionError)) throw error
    return { name, issues: error.issues }
  }
}
