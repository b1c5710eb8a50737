import type { DefinitionIssue } from '../errors.ts'
import type { DefinitionPath, DocumentPlace } from '../model/rest-api-definition.ts'
import { createLocationTable } from './create-location-table.ts'
import { listUnchecked } from './list-unchecked.ts'
import type { SourceFacts } from './location-table.ts'
import type { JudgedApi } from './read-apis.ts'

/** Specifier by which the modules of definitions import `restoreDefinition`; the plugin resolves it. */
export const runtimeSpecifier = 'virtual:msw-apigateway/runtime'

/**
 * Writes the module of a definition file: each API as data with a table of the places of its values, and neither the
 * text of the file nor a parser. `toFileName` converts the names of files to those that messages show.
 */
export function toModuleCode(
  apis: ReadonlyMap<string, Omit<JudgedApi, 'operations'>>,
  toFileName: (file: string) => string,
): string {
  const exported = [...apis].map(([name, api], index) => {
    const value = toExpression(api, toFileName)
    return `const api${index} = ${value}\nexport { api${index} as ${name} }\n`
  })
  return `import { restoreDefinition } from '${runtimeSpecifier}'\n${exported.join('')}`
}

function toExpression(
  { definition: { source, ...rest }, issues }: Omit<JudgedApi, 'operations'>,
  toFileName: (file: string) => string,
): string {
  const locate = (path: DefinitionPath): DocumentPlace | undefined => source?.locate(path)
  const json = JSON.stringify(rest)
  // Read back, so that rows and values have the same order: JSON leaves out members that are undefined.
  const data = JSON.parse(json)
  const facts: SourceFacts = {
    format: source?.format ?? 'openapi',
    issues: (source?.issues ?? []).map((issue) => toCarriedIssue(issue, toFileName)),
    unchecked: listUnchecked(data, issues, locate),
  }
  const table = createLocationTable(data, { locate }, toFileName)
  // JSON.parse of a text is read faster than the same data as an object literal.
  const parsed = `/* @__PURE__ */ JSON.parse(${quote(json)})`
  const places = quote(JSON.stringify(table))
  return `/* @__PURE__ */ restoreDefinition(${parsed}, ${JSON.stringify(facts)}, ${places})`
}

/** Writes a JSON text as a literal in single quotes, which need not be escaped as often as the double ones of JSON. */
function quote(json: string): string {
  return `'${json.replace(/[\\']/g, '\\$&')}'`
}

/** Returns an issue without its code frame, which is text of the file. */
function toCarriedIssue(
  { frame, location, ...issue }: DefinitionIssue,
  toFileName: (file: string) => string,
): DefinitionIssue {
  return location ? { ...issue, location: { ...location, file: toFileName(location.file) } } : issue
}
