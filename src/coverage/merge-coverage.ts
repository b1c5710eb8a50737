import type { CoverageMap, FileCoverage } from './file-coverage.ts'
import { FileReport } from './file-report.ts'

/** Adds up the coverage of several processes; parts at the same place of a file are one. */
export function mergeCoverage(maps: readonly CoverageMap[]): CoverageMap {
  const reports = new Map<string, FileReport>()
  for (const [path, coverage] of maps.flatMap((map) => Object.entries(map))) {
    const report = reports.get(path) ?? new FileReport()
    reports.set(path, report)
    addFile(coverage, report)
  }
  return Object.fromEntries(
    Array.from(reports, ([path, report]) => [path, report.toCoverage(path)]),
  )
}

function addFile({ statementMap, s, branchMap, b }: FileCoverage, report: FileReport): void {
  for (const [key, { start, end }] of Object.entries(statementMap))
    report.addStatement(start, end, s[key] ?? 0)
  for (const [key, { type, loc, locations }] of Object.entries(branchMap))
    report.addBranch(
      type,
      loc.start,
      locations.map(({ start }, index) => ({ place: start, hits: b[key]?.[index] ?? 0 })),
    )
}
