import { basename } from 'node:path'
import type { LoadDefinitionOptions } from '../node/load-definition.ts'
import { describeIssues } from './describe-issues.ts'
import type { Generation } from './generation.ts'
import { loadServedApi } from './served-api.ts'
import type { Terminal } from './terminal.ts'
import { toModule } from './to-module.ts'

/** Makes the TypeScript module of a definition file, and prints the issues of the definition. */
export async function makeModule(
  file: string,
  output: string | undefined,
  options: LoadDefinitionOptions,
  terminal: Terminal,
): Promise<Generation> {
  const inputs: string[] = []
  const onFile = (path: string): number => inputs.push(path)
  const { api, issues } = await loadServedApi(file, { ...options, onFile })
  if (issues.length > 0) terminal.writeError(describeIssues(issues, terminal))
  if (!api) return { files: [], code: 1, inputs }
  const text = toModule(api.definition, basename(file))
  const operationCount = api.gateway.operations.length
  return { files: [{ path: output, text, origin: file, operationCount }], code: 0, inputs }
}
