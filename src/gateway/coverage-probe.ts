import type { DefinitionPath, RestApiDefinition } from '../model/rest-api-definition.ts'

/** Counts what of an API runs, for a coverage report. */
export interface CoverageProbe {
  /** Adds a template, by the path of its text in the definition. */
  template(path: DefinitionPath, source: string): TemplateProbe
  /** Adds an integration response; returns the function to call each time it answers. */
  response(path: DefinitionPath): () => void
}

/** Counts what of a template runs. */
export interface TemplateProbe {
  /** Function to call at each rendering. */
  readonly count: () => void
  /** Adds the branch at an offset of the template; returns the function to call each time it runs. */
  readonly branch: (offset: number) => () => void
}

/** A tool that records coverage. */
export interface CoverageTool {
  /** Creates the probe of one API; undefined for an API that is not to be reported. */
  createProbe(definition: RestApiDefinition): CoverageProbe | undefined
}

/**
 * Key of the global object that records coverage, a {@link CoverageTool}; there is none unless a tool is at work. It is
 * global because the tool and the mocks can have a copy of this library each.
 */
export const coverageToolKey: unique symbol = Symbol.for('msw-apigateway.coverage')

/** Creates the probe of an API; undefined unless a tool records coverage. */
export function createProbe(definition: RestApiDefinition): CoverageProbe | undefined {
  const tool: CoverageTool | undefined = Reflect.get(globalThis, coverageToolKey)
  return tool?.createProbe(definition)
}
