import { type DefinitionIssue, MappingTemplateError } from '../errors.ts'
import { MalformedBodyError } from '../mapping/input.ts'
import { compileJavaPattern } from '../mapping/java-pattern.ts'
import {
  compileParameterMapping,
  type MappingSide,
  type ParameterMapping,
} from '../mapping/parameter-mapping.ts'
import type {
  MappingTemplate,
  MappingVariables,
  TemplateEngine,
  UnsetVariable,
} from '../mapping/template-engine.ts'
import type { DefinitionIssues, IssuePlace, TextPlace } from '../model/definition-issues.ts'
import { describeInvalidMapping } from '../model/invalid-mapping.ts'
import { mapValues } from '../model/map-values.ts'
import type { DefinitionPath } from '../model/rest-api-definition.ts'
import type { CoverageProbe, TemplateProbe } from './coverage-probe.ts'
import { describeError } from './describe-error.ts'
import { failConfiguration, failMalformedBody, type GatewayFailure } from './gateway-failure.ts'
import { keyByMediaType } from './media-type.ts'
import { remember } from './remember.ts'
import { muteRejection } from './when-ready.ts'

/** A compiled mapping template whose rendering returns a text, or the failure to answer with. */
export interface Template {
  readonly contentType: string
  render(variables: MappingVariables): string | GatewayFailure
}

/** Matches no text: stands for a regular expression that cannot be compiled. */
export const matchNothing = (): boolean => false

/** Functions that compile the texts of one API, whose methods have many equal ones. */
interface TextCompilers {
  readonly template: (source: string) => MappingTemplate
  readonly pattern: (source: string) => (text: string) => boolean
  readonly mapping: (side: MappingSide) => (source: string) => ParameterMapping | undefined
}

/**
 * Compiles the templates, mappings and patterns of a definition, equal texts once, and reports those that it cannot
 * compile as issues.
 */
export class Compiler {
  readonly #engine: TemplateEngine
  readonly #issues: DefinitionIssues
  readonly #isServed: boolean
  readonly #probe: CoverageProbe | undefined
  readonly #compile: TextCompilers

  constructor(
    engine: TemplateEngine,
    issues: DefinitionIssues,
    isServed = true,
    probe?: CoverageProbe,
    compile: TextCompilers = {
      template: remember((source) => engine.compile(source)),
      pattern: remember(compileJavaPattern),
      mapping: remember((side) => remember((source) => compileParameterMapping(source, side))),
    },
  ) {
    this.#engine = engine
    this.#issues = issues
    this.#isServed = isServed
    this.#probe = isServed ? probe : undefined
    this.#compile = compile
  }

  /** Returns a compiler for the parts of one method; when the method is not served, it reports failures as warnings. */
  forMethod(isServed: boolean): Compiler {
    return new Compiler(this.#engine, this.#issues, isServed, this.#probe, this.#compile)
  }

  /** Returns the function to call each time an integration response answers; undefined unless coverage is recorded. */
  probeResponse(path: DefinitionPath): (() => void) | undefined {
    return this.#probe?.response(path)
  }

  /**
   * Compiles mapping templates by media type. A broken template deploys on AWS and answers 500 when it is rendered
   * (recorded): it is reported as an issue, and rendering it returns a failure. `side` says whose body the templates
   * read, the client's or the backend's; `owner` is the path of the integration or integration response they belong to.
   */
  templates(
    sources: ReadonlyMap<string, string>,
    side: 'request' | 'response',
    owner: DefinitionPath,
  ): ReadonlyMap<string, Template> {
    return keyByMediaType(
      mapValues(sources, (source, contentType) => this.#template(contentType, source, side, owner)),
    )
  }

  /** Compiles parameter mappings by target; `owner` is the path of the response or integration they belong to. */
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

  /** Compiles one parameter mapping. Undefined, with an issue, for an expression that API Gateway refuses. */
  mapping(source: string, side: MappingSide, path: DefinitionPath): ParameterMapping | undefined {
    try {
      const mapping = this.#compile.mapping(side)(source)
      if (!mapping)
        this.#issues.refuse('invalid-mapping-expression', path, describeInvalidMapping(source))
      return mapping
    } catch (error) {
      // A regular expression in a filter of the mapping's JSONPath cannot be compiled.
      this.#issues.refuse('invalid-pattern', path, describe(error))
      return undefined
    }
  }

  /** Returns the place of a value in the user's document, for a failure that the value causes at run time. */
  locate(path: DefinitionPath): IssuePlace {
    return this.#issues.locate(path)
  }

  /** Reports a part of the definition that deploys on AWS, and answers 500 to every call that reaches it. */
  fail(code: DefinitionIssue['code'], path: DefinitionPath, message: string): void {
    this.#issues.failIf(this.#isServed, code, path, message)
  }

  /** Reports a part of the definition that deploys on AWS and may surprise. */
  warn(code: DefinitionIssue['code'], path: DefinitionPath, message: string): void {
    this.#issues.warn(code, path, message)
  }

  /**
   * Compiles a Java regular expression to a function that returns whether it matches a whole text. An expression that
   * cannot be compiled is reported, and becomes {@link matchNothing}.
   */
  pattern(source: string, path: DefinitionPath): (text: string) => boolean {
    try {
      return this.#compile.pattern(source)
    } catch (error) {
      this.#issues.refuse('invalid-pattern', path, describe(error))
      return matchNothing
    }
  }

  #template(
    contentType: string,
    source: string,
    side: 'request' | 'response',
    owner: DefinitionPath,
  ): Template {
    const probe = this.#probe?.template(templatePath(owner, side, contentType), source)
    const template = this.#compileTemplate(contentType, source, side, owner, probe?.branch)
    if (!probe) return template
    return {
      contentType,
      render: (variables) => {
        probe.count()
        return template.render(variables)
      },
    }
  }

  #compileTemplate(
    contentType: string,
    source: string,
    side: 'request' | 'response',
    owner: DefinitionPath,
    probe: TemplateProbe['branch'] | undefined,
  ): Template {
    // Templates of equal text are one, but each counts by itself while coverage is recorded.
    const compile = (): MappingTemplate =>
      probe ? this.#engine.compile(source, probe) : this.#compile.template(source)
    // One that was checked before is parsed when it first renders, but for coverage, which has to know its branches.
    const isChecked =
      !probe &&
      this.#engine.name === 'apache-velocity' &&
      this.#issues.isChecked(templatePath(owner, side, contentType))
    try {
      let template = isChecked ? undefined : compile()
      for (const variable of template?.unsetVariables ?? []) {
        const path = templatePath(owner, side, contentType)
        this.#issues.warn('unset-variable', path, describeUnset(variable), variable)
      }
      return {
        contentType,
        render: (variables) => {
          try {
            template ??= compile()
            return checkText(muteRejection(template.render(variables)))
          } catch (error) {
            if (
              side === 'request' &&
              error instanceof Error &&
              error.cause instanceof MalformedBodyError
            )
              return failMalformedBody(error.cause)
            return this.#fail(error, templatePath(owner, side, contentType))
          }
        },
      }
    } catch (error) {
      const path = templatePath(owner, side, contentType)
      this.#issues.failIf(this.#isServed, 'invalid-template', path, describe(error), placeOf(error))
      return { contentType, render: () => this.#fail(error, path) }
    }
  }

  /** Creates the failure of a template at `path`, for an error of its engine. */
  #fail(error: unknown, path: DefinitionPath): GatewayFailure {
    return failConfiguration('template', describe(error), this.#issues.locate(path, placeOf(error)))
  }
}

/** Builds the path of a template, only on failure, so that compiled templates need not each hold a path. */
function templatePath(
  owner: DefinitionPath,
  side: 'request' | 'response',
  contentType: string,
): DefinitionPath {
  return [...owner, `${side}Templates`, contentType]
}

/**
 * Returns what a template engine rendered, or throws when it is not text: an engine written in JavaScript can return
 * anything, such as a promise, which nothing waits for.
 */
function checkText(rendered: unknown): string {
  if (typeof rendered === 'string') return rendered
  throw new TypeError(`Expected the template engine to render text, got ${typeof rendered}`)
}

function describe(error: unknown): string {
  if (error instanceof MappingTemplateError)
    return `${error.reason} (line ${error.line}, column ${error.column} of the template)`
  return describeError(error)
}

function describeUnset({ name, nearest }: UnsetVariable): string {
  const advice = nearest === undefined ? '' : ` Did you mean $${nearest}?`
  return `Nothing sets $${name}: it renders as empty text.${advice}`
}

/** Returns the place in a template at which it failed; undefined for an error that has no such place. */
function placeOf(error: unknown): TextPlace | undefined {
  return error instanceof MappingTemplateError ? error : undefined
}
