import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Reporter, TestModule, Vitest } from 'vitest/node'
import type { CoverageMap } from '../coverage.ts'
// Only for the type that it adds to Vitest's `TaskMeta`.
import type {} from './coverage-setup.ts'

/** The part of Istanbul's `CoverageMap` that is needed to add files to it. */
interface MergingMap {
  merge(coverage: CoverageMap): void
}

/**
 * A reporter of Vitest that adds the files of API definitions to its coverage: templates and integration responses are
 * statements, `#if`, `#elseif`, `#else` and the responses of an operation are branches. They become rows of Vitest's own
 * table and of its lcov and html reports, and thresholds apply to them. Without `coverage.enabled` it does nothing.
 *
 * @example
 * // vitest.config.ts
 * export default defineConfig({
 *   test: {
 *     reporters: ['default', 'msw-apigateway/vitest/coverage'],
 *     coverage: { enabled: true, reporter: ['text', 'lcov'] },
 *   },
 * })
 */
export default class ApiCoverageReporter implements Reporter {
  #root: string = process.cwd()
  readonly #found: CoverageMap[] = []

  /** Has every test file start with the recording of coverage, before the set-up files of the user make mocks. */
  onInit(vitest: Vitest): void {
    if (!vitest.config.coverage.enabled) return
    this.#root = process.cwd()
    const setup = fileURLToPath(new URL('./coverage-setup.js', import.meta.url))
    for (const { config } of vitest.projects)
      if (!config.setupFiles.includes(setup)) config.setupFiles.unshift(setup)
  }

  /** Forgets what the run before counted, in watch mode. */
  onTestRunStart(): void {
    this.#found.length = 0
  }

  onTestModuleEnd(module: TestModule): void {
    const coverage = module.meta().mswApiGatewayCoverage
    if (coverage) this.#found.push(coverage)
  }

  /** Adds what the workers counted to Vitest's own coverage, before its reports are written. */
  onCoverage(coverage: unknown): void {
    if (!isMergingMap(coverage)) return
    for (const found of this.#found) coverage.merge(withFullPaths(found, this.#root))
  }
}

function isMergingMap(value: unknown): value is MergingMap {
  return typeof Object(value).merge === 'function'
}

/** Makes the paths absolute, as Istanbul's reporters need them; a definition is loaded by a path as the user wrote it. */
function withFullPaths(coverage: CoverageMap, root: string): CoverageMap {
  return Object.fromEntries(
    Object.entries(coverage).map(([file, report]) => {
      const path = resolve(root, file)
      return [path, { ...report, path }]
    }),
  )
}
