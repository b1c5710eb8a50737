import { apacheVelocity } from './apache-velocity.ts'
import { Context } from './context.ts'
import { Input } from './input.ts'
import { PlainMap, type PlainObject } from './plain-value.ts'
import { HeaderValues } from './request-parameters.ts'
import type { TemplateEngine } from './template-engine.ts'

/** What a mapping template is rendered with; what is left out is empty. */
export interface MappingTemplateVariables {
  /** `$input.body`, and what `$input.path` and `$input.json` read. */
  readonly body?: string | undefined
  /** `$input.params`. */
  readonly params?:
    | {
        readonly path?: Readonly<Record<string, string>> | undefined
        readonly querystring?: Readonly<Record<string, string>> | undefined
        readonly header?: Readonly<Record<string, string>> | undefined
      }
    | undefined
  /** The whole of `$context`; nothing is added to it. */
  readonly context?: PlainObject | undefined
  readonly stageVariables?: Readonly<Record<string, string>> | undefined
  /** Default: Apache Velocity. */
  readonly templateEngine?: TemplateEngine | undefined
}

/**
 * Renders a mapping template as API Gateway does, for unit tests of templates.
 *
 * @example
 * renderMappingTemplate('{"id": $input.json("$.id")}', { body: '{"id": 7}' }) // '{"id": 7}'
 * renderMappingTemplate('$context.stage', { context: { stage: 'prod' } })     // 'prod'
 * @throws MappingTemplateError with line, column and code frame
 */
export function renderMappingTemplate(
  source: string,
  variables: MappingTemplateVariables = {},
): string {
  const { body = '', params = {}, context = {}, stageVariables = {} } = variables
  const { templateEngine = apacheVelocity } = variables
  const input = new Input(body, {
    path: toParameterMap(params.path),
    querystring: toParameterMap(params.querystring),
    header: new HeaderValues(() => toParameterMap(params.header)),
  })
  return templateEngine
    .compile(source)
    .render({ input, context: new Context(() => new PlainMap(context)), stageVariables })
}

function toParameterMap(values: Readonly<Record<string, string>> = {}): Map<string, string> {
  return new Map(Object.entries(values))
}
