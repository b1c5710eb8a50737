import { answerApi } from '../cli/answer-api.ts'
import { findCorsIssues } from '../cli/find-cors-issues.ts'
import { DefinitionError, type DefinitionIssue } from '../errors.ts'
import { createGateway } from '../gateway/create-gateway.ts'
import type { Operation } from '../model/operation.ts'
import type { RestApiDefinition } from '../model/rest-api-definition.ts'
import type { LoadDefinitionOptions } from '../node/load-definition.ts'
import { loadDefinitionFile } from '../node/load-definition-file.ts'

/** One API of a file, read and judged. */
export interface JudgedApi {
  readonly definition: RestApiDefinition
  readonly operations: readonly Operation[]
  /** Failures and warnings of the definition. */
  readonly issues: readonly DefinitionIssue[]
}

/** The APIs of a file by their names of export, everything found in them, and all files they are made of. */
export interface JudgedFile {
  /** Empty when the file has errors. */
  readonly apis: ReadonlyMap<string, JudgedApi>
  readonly issues: readonly DefinitionIssue[]
  readonly files: readonly string[]
}

/**
 * Reads the APIs of a file and judges them as `mockRestApi` does without options, and their CORS as `check` does.
 *
 * @throws {Error} of `node:fs`, when the file cannot be read.
 */
export async function readApis(file: string, options: LoadDefinitionOptions): Promise<JudgedFile> {
  const { definitions, issues, files } = await loadDefinitionFile(file, options)
  const found = [...issues]
  const apis = new Map<string, JudgedApi>()
  for (const [name, definition] of definitions) {
    try {
      const { operations, issues } = createGateway(definition)
      apis.set(name, { definition, operations, issues })
      const all = [...issues, ...findCorsIssues(await answerApi(definition), issues)]
      found.push(...(definition.source?.order(all) ?? all))
    } catch (error) {
      if (!(error instanceof DefinitionError)) throw error
      found.push(...error.issues)
    }
  }
  const isRefused = found.some(({ severity }) => severity === 'error')
  return { apis: isRefused ? new Map() : apis, issues: withoutRepeats(found), files }
}

/** Keeps one of equal issues: the APIs of one template share parts of it. */
function withoutRepeats(issues: readonly DefinitionIssue[]): readonly DefinitionIssue[] {
  const byText = new Map(
    issues.map((issue) => [JSON.stringify([issue.code, issue.message, issue.location]), issue]),
  )
  return [...byText.values()]
}
