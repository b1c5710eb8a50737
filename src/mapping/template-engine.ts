import type { Context } from './context.ts'
import type { Input } from './input.ts'

/** Compiles mapping templates. The default is {@link apacheVelocity}. */
export interface TemplateEngine {
  readonly name: string
  /**
   * Parses a template once, for any number of renders.
   *
   * @throws MappingTemplateError of kind `parse` when the template is refused.
   */
  compile(source: string): MappingTemplate
}

/** A compiled mapping template. It keeps nothing from one render to the next. */
export interface MappingTemplate {
  /** @throws MappingTemplateError of kind `runtime` when rendering fails. */
  render(variables: MappingVariables): string
}

/** What one template of one invocation can see, besides `$util`. */
export interface MappingVariables {
  /** `$input`: the client's request, or for a response template the backend's answer with the client's parameters. */
  readonly input: Input
  /** `$context`: one object for the request template and the response template of an invocation. */
  readonly context: Context
  /** `$stageVariables`. */
  readonly stageVariables: Readonly<Record<string, string>>
}
