import { join } from 'node:path'
import type { LoadDefinitionOptions } from '../node/load-definition.ts'
import { normalizeDeclaration, toDeclaration, toDeclarationPath } from '../node/to-declaration.ts'
import { readApis } from '../vite/read-apis.ts'
import { findFiles } from './check/find-files.ts'
import { describeIssues } from './describe-issues.ts'
import type { GeneratedFile, Generation } from './generation.ts'
import type { Terminal } from './terminal.ts'
import { UsageError } from './usage.ts'

/**
 * Makes the type declarations of definition files, those that the Vite plugin writes, and prints the errors of the
 * definitions. `folder` is where to put them; undefined for beside the files.
 */
export async function makeTypes(
  names: readonly string[],
  folder: string | undefined,
  options: LoadDefinitionOptions,
  terminal: Terminal,
): Promise<Generation> {
  const inputs: string[] = []
  const files: GeneratedFile[] = []
  let code = 0
  for (const origin of await findDefinitions(names)) {
    const { apis, issues, files: read } = await readApis(origin, options)
    inputs.push(...read)
    const errors = issues.filter(({ severity }) => severity === 'error')
    if (errors.length > 0) {
      terminal.writeError(describeIssues(errors, terminal))
      code = 1
      continue
    }
    const operations = new Map([...apis].map(([name, api]) => [name, api.operations]))
    files.push({
      path: toDeclarationPath(folder === undefined ? origin : join(folder, origin)),
      text: toDeclaration(origin, operations),
      origin,
      normalize: normalizeDeclaration,
      operationCount: [...operations.values()].flat().length,
    })
  }
  return { files, code, inputs }
}

/**
 * Finds the definition files that arguments name: neither JSON, which `fromOpenApi` types, nor TypeScript.
 *
 * @throws {UsageError} when they name none.
 */
async function findDefinitions(names: readonly string[]): Promise<readonly string[]> {
  const files = await findFiles(names)
  const found = files.filter((file) => !/\.(?:json|tsx?)$/.test(file))
  if (found.length === 0)
    throw new UsageError('JSON needs no types: fromOpenApi knows its operations.')
  return found
}
