import type { CoverageProbe, CoverageTool } from '../gateway/coverage-probe.ts'
import type { DefinitionPath, RestApiDefinition } from '../model/rest-api-definition.ts'
import type { CoverageMap } from './file-coverage.ts'
import { FileReport, type Found } from './file-report.ts'

/** A counted part of a definition. */
interface Counter {
  readonly path: DefinitionPath
  hits: number
}

/** A template with its branches by offset. */
interface TemplateCounter extends Counter {
  readonly length: number
  readonly branches: Map<number, { hits: number }>
}

/** One API with its counted parts. */
interface CountedApi {
  readonly definition: RestApiDefinition
  readonly templates: TemplateCounter[]
  /** Integration responses by the path of the list that holds those of an operation. */
  readonly responses: Map<string, Counter[]>
}

/** Counts what runs of the APIs that are made while it records. */
export class CoverageRecorder implements CoverageTool {
  readonly #apis: CountedApi[] = []

  /** Creates the probe of an API; undefined when its definition is not from a file, which no report can show. */
  createProbe(definition: RestApiDefinition): CoverageProbe | undefined {
    if (!definition?.source) return undefined
    const api: CountedApi = { definition, templates: [], responses: new Map() }
    this.#apis.push(api)
    return {
      template: (path, { length }) => {
        const template: TemplateCounter = { path, length, hits: 0, branches: new Map() }
        api.templates.push(template)
        return {
          count: () => {
            template.hits++
          },
          branch: (offset) => {
            const branch = template.branches.get(offset) ?? { hits: 0 }
            template.branches.set(offset, branch)
            return () => {
              branch.hits++
            }
          },
        }
      },
      response: (path) => {
        const response: Counter = { path, hits: 0 }
        const owner = JSON.stringify(path.slice(0, -1))
        api.responses.set(owner, [...(api.responses.get(owner) ?? []), response])
        return () => {
          response.hits++
        }
      },
    }
  }

  /** Returns what was counted; the places are looked up only now, as most of the time nobody asks. */
  toJSON(): CoverageMap {
    const reports = new Map<string, FileReport>()
    for (const api of this.#apis) addApi(api, reports)
    return Object.fromEntries(
      Array.from(reports, ([file, report]) => [file, report.toCoverage(file)]),
    )
  }

  /** Sets every count to 0. */
  reset(): void {
    for (const { templates, responses } of this.#apis) {
      for (const counter of [...templates, ...[...responses.values()].flat()]) counter.hits = 0
      for (const { branches } of templates) for (const branch of branches.values()) branch.hits = 0
    }
  }
}

function addApi(
  { definition, templates, responses }: CountedApi,
  reports: Map<string, FileReport>,
): void {
  const find = (path: DefinitionPath, offset?: number): Found | undefined => {
    const location = definition.source?.locate(path)?.position?.(offset)?.location
    if (!location) return undefined
    const report = reports.get(location.file) ?? new FileReport()
    reports.set(location.file, report)
    return { report, place: { line: location.line, column: location.column - 1 } }
  }
  for (const { path, length, hits, branches } of templates) {
    const start = find(path)
    const end = find(path, length)
    start?.report.addStatement(start.place, end?.place, hits)
    for (const [offset, branch] of branches) {
      const found = find(path, offset)
      found?.report.addBranch('if', found.place, [{ place: found.place, hits: branch.hits }])
    }
  }
  for (const group of responses.values()) {
    const found = group.flatMap(({ path, hits }) => {
      const at = find(path)
      return at ? [{ ...at, hits }] : []
    })
    for (const { report, place, hits } of found) report.addStatement(place, undefined, hits)
    const [first] = found
    const owner = group[0] && find(group[0].path.slice(0, -1))
    // Responses that one operation has in several files have no common place.
    if (!first || found.length < 2 || found.some(({ report }) => report !== first.report)) continue
    const place = owner?.report === first.report ? owner.place : first.place
    first.report.addBranch('switch', place, found)
  }
}
