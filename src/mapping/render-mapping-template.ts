import { apacheVelocity } from './apache-velocity.ts'
import { Context } from './context.ts'
import { Input } from './input.ts'
import type { ClientRequest } from './method-variable.ts'
import { PlainMap, type PlainObject } from './plain-value.ts'
import { HeaderValues } from './request-parameters.ts'
import type { TemplateEngine } from './template-engine.ts'

/** Parameters by name: a value, or all values of a repeated parameter, of which `$input.params` shows only the last. */
type ParameterRecord = Readonly<Record<string, string | readonly string[]>>

/** The data that a mapping template is rendered with. Whatever is left out is empty. */
export interface MappingTemplateVariables {
  /**
   * Text of `$input.body`, in which `$input.path` and `$input.json` read as well; a body that is not text is written as
   * JSON. Default: `{}`.
   */
  readonly body?: unknown
  /** Parameters for `$input.params` and `$method.request`, by the part of the request in which they stand. */
  readonly params?:
    | {
        readonly path?: ParameterRecord | undefined
        readonly querystring?: ParameterRecord | undefined
        readonly header?: ParameterRecord | undefined
      }
    | undefined
  /** All values of `$context`; none of those that API Gateway would fill in are added. Default: none. */
  readonly context?: PlainObject | undefined
  /** Values for `$stageVariables`, by name. */
  readonly stageVariables?: Readonly<Record<string, string>> | undefined
  /** Engine that compiles and renders the template. Default: Apache Velocity 1.7 as API Gateway runs it. */
  readonly templateEngine?: TemplateEngine | undefined
}

/**
 * Renders a mapping template as API Gateway does, for unit tests of templates.
 *
 * @example
 * renderMappingTemplate('{"id": $input.json("$.id")}', { body: '{"id": 7}' }) // '{"id": 7}'
 * renderMappingTemplate('$context.stage', { context: { stage: 'prod' } })     // 'prod'
 * @throws {MappingTemplateError} with offset, line, column and code frame when the template is refused or fails.
 * @throws {TypeError} when the template is no text.
 */
export function renderMappingTemplate(
  source: string,
  variables: MappingTemplateVariables = {},
): string {
  if (typeof source !== 'string')
    throw new TypeError(`Expected the text of a template, got ${typeof source}.`)
  const { body = '', params = {}, context = {}, stageVariables = {} } = variables
  const { templateEngine = apacheVelocity } = variables
  const text = typeof body === 'string' ? body : (JSON.stringify(body) ?? '')
  const parameters = {
    path: toParameterMap(params.path),
    querystring: toParameterMap(params.querystring),
    header: new HeaderValues(() => toParameterMap(params.header)),
  }
  const input = new Input(text, parameters)
  const method: ClientRequest = {
    ...parameters,
    body: input.body,
    values: (location, name) => [params[location]?.[name] ?? []].flat(),
  }
  return templateEngine
    .compile(source)
    .render({ input, context: new Context(() => new PlainMap(context)), stageVariables, method })
}

function toParameterMap(values: ParameterRecord = {}): Map<string, string> {
  return new Map(Object.entries(values).map(([name, value]) => [name, [value].flat().at(-1) ?? '']))
}
