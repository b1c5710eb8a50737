import type { Context } from './context.ts'
import type { Input } from './input.ts'

/** A compiler of mapping templates. Default: {@link apacheVelocity}. */
export interface TemplateEngine {
  readonly name: string
  /**
   * Parses a template once, for any number of renders.
   *
   * @throws {MappingTemplateError} of kind `parse` when the template is refused.
   */
  compile(source: string): MappingTemplate
}

/** A compiled mapping template. No state remains from one rendering to the next. */
export interface MappingTemplate {
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
   * Is told what renders nothing though it was hardly meant to, such as the call of a method that does not exist, once a
   * rendering. Undefined when nobody asks.
   */
  readonly warn?: ((message: string) => void) | undefined
}
