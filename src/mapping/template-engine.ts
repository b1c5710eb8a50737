import type { Context } from './context.ts'
import type { Input } from './input.ts'
import type { ClientRequest } from './method-variable.ts'

/** A compiler of mapping templates. */
export interface TemplateEngine {
  readonly name: string
  /**
   * Loads what rendering needs, such as a part of the engine that is imported on first use. It is called before each
   * request that may render, and the request waits for the promise; undefined once everything is loaded. A request
   * whose loading fails is answered with a 500, and the next one loads again. `renderMappingTemplate` does not call it.
   * Absent when nothing has to be loaded.
   *
   * @example
   * load() {
   *   if (library) return undefined
   *   return import('some-library').then((loaded) => { library = loaded })
   * }
   */
  load?(): PromiseLike<void> | undefined
  /**
   * Parses a template once, for any number of renders.
   *
   * @throws {MappingTemplateError} of kind `parse` when the template is refused.
   */
  compile(source: string): MappingTemplate
}

/** A variable that a template reads though nothing sets it, so that it renders nothing. */
export interface UnsetVariable {
  readonly name: string
  /** Name of the known variable that was most likely meant. Undefined when no known name is similar. */
  readonly nearest?: string | undefined
  /** Offset of the first reference to the variable in the template, in UTF-16 units from 0. */
  readonly offset: number
  /** Line of the first reference to the variable, from 1. */
  readonly line: number
  /** Column of the first reference, in UTF-16 units from 1. */
  readonly column: number
  /** Lines around the first reference, with a caret under it. */
  readonly frame: string
}

/** A compiled mapping template. No state remains from one rendering to the next. */
export interface MappingTemplate {
  /**
   * Variables that the template reads and nothing sets, most likely by mistake, to warn of. Undefined when there are
   * none, or when the engine does not look for them.
   */
  readonly unsetVariables?: readonly UnsetVariable[] | undefined
  /**
   * Renders the template to text.
   *
   * @throws {MappingTemplateError} of kind `runtime` when rendering fails.
   */
  render(variables: MappingVariables): string
}

/** The values of the variables that one rendering of a template can read, except `$util`, which has no state. */
export interface MappingVariables {
  /** Data of `$input`: the client's request; in a response template the backend's body with the client's parameters. */
  readonly input: Input
  /** Value of `$context`, one object for the request template and the response template of an invocation. */
  readonly context: Context
  /** Values of `$stageVariables`, by name. */
  readonly stageVariables: Readonly<Record<string, string>>
  /**
   * Data of `$method.request`: the client's request, also in a response template. When undefined, `$method` has no
   * value.
   */
  readonly method?: ClientRequest | undefined
  /**
   * Called with a message about what renders nothing, most likely by mistake, such as a call of a method that does not
   * exist; once in a rendering for each message. Undefined when nobody wants such warnings.
   */
  readonly warn?: ((message: string) => void) | undefined
}
