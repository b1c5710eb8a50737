import { MappingTemplateError } from '../errors.ts'
import { MalformedBodyError } from '../mapping/input.ts'
import { compileJavaPattern } from '../mapping/java-pattern.ts'
import {
  compileParameterMapping,
  type MappingSide,
  type ParameterMapping,
} from '../mapping/parameter-mapping.ts'
import type { MappingVariables, TemplateEngine } from '../mapping/template-engine.ts'
import type { DefinitionIssues, IssuePlace, TextPlace } from '../model/definition-issues.ts'
import { describeInvalidMapping } from '../model/invalid-mapping.ts'
import { mapValues } from '../model/map-values.ts'
import type { DefinitionPath } from '../model/rest-api-definition.ts'
import { failConfiguration, failMalformedBody, type GatewayFailure } from './gateway-failure.ts'
import { keyByMediaType } from './media-type.ts'

/** A mapping template that fails with a gateway response. */
export interface Template {
  readonly contentType: string
  render(variables: MappingVariables): string | GatewayFailure
}

/** Compiles the texts of a definition; what cannot be compiled becomes an issue at its place. */
export class Compiler {
  readonly #engine: TemplateEngine
  readonly #issues: DefinitionIssues

  constructor(engine: TemplateEngine, issues: DefinitionIssues) {
    this.#engine = engine
    this.#issues = issues
  }

  /** Templates by media type; `side` says whose body they read, `owner` whose templates they are. */
  templates(
    sources: ReadonlyMap<string, string>,
    side: 'request' | 'response',
    owner: DefinitionPath,
  ): ReadonlyMap<string, Template> {
    return keyByMediaType(
      mapValues(sources, (source, contentType) => this.#template(contentType, source, side, owner)),
    )
  }

  /** Mappings by target; `owner` is whose parameters they are. */
  mappings(
    sources: ReadonlyMap<string, string>,
    side: MappingSide,
    owner: DefinitionPath,
  ): ReadonlyMap<string, ParameterMapping> {
    const member = side === 'request' ? 'requestParameters' : 'responseParameters'
    return mapValues(sources, (source, target) =>
      this.mapping(source, side, [...owner, member, target]),
    )
  }

  mapping(source: string, side: MappingSide, path: DefinitionPath): ParameterMapping | undefined {
    const mapping = compileParameterMapping(source, side)
    if (!mapping)
      this.#issues.refuse('invalid-mapping-expression', path, describeInvalidMapping(source))
    return mapping
  }

  /** Where a value stands, for a failure that it causes later. */
  locate(path: DefinitionPath): IssuePlace {
    return this.#issues.locate(path)
  }

  /** Reports what fails or surprises at run time. */
  warn(code: string, path: DefinitionPath, message: string): void {
    this.#issues.warn(code, path, message)
  }

  /** A Java regular expression on a whole text; one that cannot be compiled matches nothing. */
  pattern(source: string, path: DefinitionPath): (text: string) => boolean {
    try {
      return compileJavaPattern(source)
    } catch (error) {
      this.#issues.refuse('invalid-pattern', path, describe(error))
      return () => false
    }
  }

  #template(
    contentType: string,
    source: string,
    side: 'request' | 'response',
    owner: DefinitionPath,
  ): Template | undefined {
    try {
      const template = this.#engine.compile(source)
      return {
        contentType,
        render: (variables) => {
          try {
            return template.render(variables)
          } catch (error) {
            if (
              side === 'request' &&
              error instanceof Error &&
              error.cause instanceof MalformedBodyError
            )
              return failMalformedBody(error.cause)
            const path = templatePath(owner, side, contentType)
            return failConfiguration(describe(error), this.#issues.locate(path, placeOf(error)))
          }
        },
      }
    } catch (error) {
      const path = templatePath(owner, side, contentType)
      this.#issues.refuse('invalid-template', path, describe(error), placeOf(error))
      return undefined
    }
  }
}

/** Made when something fails, as every template would keep it. */
function templatePath(
  owner: DefinitionPath,
  side: 'request' | 'response',
  contentType: string,
): DefinitionPath {
  return [...owner, `${side}Templates`, contentType]
}

function describe(error: unknown): string {
  if (error instanceof MappingTemplateError)
    return `${error.reason} (line ${error.line}, column ${error.column} of the template)`
  return error instanceof Error ? error.message : String(error)
}

/** Returns the place of a failure in its template; undefined for an error without one. */
function placeOf(error: unknown): TextPlace | undefined {
  return error instanceof MappingTemplateError ? error : undefined
}
