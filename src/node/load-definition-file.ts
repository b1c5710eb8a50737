import { DefinitionError, type DefinitionIssue } from '../errors.ts'
import { readApiNames } from '../formats/resources/select-rest-api.ts'
import type { RestApiDefinition } from '../model/rest-api-definition.ts'
import { type LoadDefinitionOptions, loadDefinition } from './load-definition.ts'

/** The REST APIs of a file, and the files that they are made of. */
export interface DefinitionFile {
  /**
   * Definitions by the names under which a module exports them: `default` for the only one, else the APIs' own names.
   * Empty when the file has errors.
   */
  readonly definitions: ReadonlyMap<string, RestApiDefinition>
  /** Issues of a file that API Gateway would refuse, its errors among them; empty for any other file. */
  readonly issues: readonly DefinitionIssue[]
  /** Paths of the file and of all files that it refers to, also of those that cannot be read. */
  readonly files: readonly string[]
}

/**
 * Reads every REST API of a file: a template may have several. The issues of its definitions are theirs, not returned.
 *
 * @example
 * const { definitions } = await loadDefinitionFile('template.yaml', {})
 * definitions.get('default') // of a template with one API; with several, by their logical ids
 * @throws {Error} of `node:fs`, when the file cannot be read.
 */
export async function loadDefinitionFile(
  file: string,
  options: LoadDefinitionOptions,
): Promise<DefinitionFile> {
  const files = new Set<string>()
  const read = (chosen: LoadDefinitionOptions): Promise<RestApiDefinition> =>
    loadDefinition(file, { ...chosen, onFile: (path) => files.add(path) })
  const definitions = new Map<string, RestApiDefinition>()
  try {
    const [only, names] = await readOrList(() => read(options))
    if (only) definitions.set('default', only)
    for (const name of names)
      definitions.set(toExportName(name), await read({ ...options, restApi: name }))
    return { definitions, issues: [], files: [...files] }
  } catch (error) {
    if (!(error instanceof DefinitionError)) throw error
    return { definitions: new Map(), issues: error.issues, files: [...files] }
  }
}

/** Reads the only API of a file, or returns the names of its APIs when it has several and none is chosen. */
async function readOrList(
  read: () => Promise<RestApiDefinition>,
): Promise<readonly [only: RestApiDefinition | undefined, names: readonly string[]]> {
  try {
    return [await read(), []]
  } catch (error) {
    const names = error instanceof DefinitionError ? error.issues.flatMap(readApiNames) : []
    if (names.length === 0) throw error
    return [undefined, names]
  }
}

/**
 * Converts the name of an API to one that a module can export.
 *
 * @example
 * toExportName('module.shop.aws_api_gateway_rest_api.pet-store') // 'pet_store'
 */
function toExportName(name: string): string {
  const last = name.split('.').at(-1) ?? name
  return last.replace(/^(?=\d)|[^\w$]/g, '_')
}
