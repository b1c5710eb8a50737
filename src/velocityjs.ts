import { Compile, parse } from 'velocityjs'
import type { MappingTemplateError } from './errors.ts'
import { JsonPathCache } from './json/path-cache.ts'
import { InputVariable } from './mapping/input-variable.ts'
import { createMethodVariable } from './mapping/method-variable.ts'
import { toValue } from './mapping/plain-value.ts'
import type { MappingVariables, TemplateEngine } from './mapping/template-engine.ts'
import { Util } from './mapping/util.ts'
import { placeFailure } from './velocityjs/place-failure.ts'
import { type PlainCopy, toHostObject, toPlainCopy } from './velocityjs/plain-copy.ts'

/**
 * The velocityjs package (an optional peer dependency, version 2.1) as `templateEngine` of `mockRestApi` or
 * `renderMappingTemplate`. Choose it only to get the answers of a tool that is built on velocityjs, such as
 * serverless-offline: API Gateway's own answers often differ (truth in `#if`, whole numbers, white space, Java's
 * methods), and velocityjs accepts much that API Gateway refuses.
 *
 * Run only templates you trust: velocityjs lets a template reach JavaScript beyond its variables and has no limits.
 * A template gets copies of all data, so nothing it changes lasts but `$context.requestOverride` and
 * `$context.responseOverride`; changes to what `$input.path` returned do not show in `$input.json`. Numbers are
 * JavaScript's; `null` is `''`, as on AWS. An object gets a key `eval` once a template calls a JavaScript method on it.
 *
 * @example
 * import { renderMappingTemplate } from 'msw-apigateway'
 * import { velocityJs } from 'msw-apigateway/velocityjs'
 *
 * renderMappingTemplate('#set($half = 7 / 2)$half', { templateEngine: velocityJs }) // '3.5'; on AWS it is '3'
 */
export const velocityJs: TemplateEngine = {
  name: 'velocityjs',
  compile(source) {
    const asts = attempt('parse', source, () => parse(source))
    const paths = new JsonPathCache()
    return {
      render: (variables) =>
        attempt('runtime', source, () => {
          const scope = createScope(source, variables, paths)
          // A Compile that has met #stop cannot render again, so each render gets a new one. The argument `true`
          // makes velocityjs print nothing for an unknown reference.
          const text = new Compile(asts).render(scope, undefined, true)
          keepOverrides(scope.context, variables)
          return text
        }),
    }
  },
}

interface Scope {
  readonly input: PlainCopy
  readonly util: PlainCopy
  readonly stageVariables: Record<string, string>
  readonly method?: PlainCopy
  readonly context?: { readonly [name: string]: PlainCopy }
}

function createScope(source: string, variables: MappingVariables, paths: JsonPathCache): Scope {
  const { input, context, stageVariables, method } = variables
  // The scope has no prototype, so that `$toString` in a template is an unknown reference.
  return Object.assign(Object.create(null), {
    input: {
      ...toHostObject(new InputVariable(input, paths), ['path', 'json', 'params']),
      body: input.body,
    },
    util: toHostObject(new Util(), [
      'escapeJavaScript',
      'parseJson',
      'urlEncode',
      'urlDecode',
      'base64Encode',
      'base64Decode',
    ]),
    stageVariables: { ...stageVariables },
    ...(method &&
      source.includes('method') && { method: toPlainCopy(createMethodVariable(method)) }),
    ...(source.includes('context') && { context: toPlainCopy(context.map) }),
  })
}

/** Copies the overrides that a template has set into the `$context` that all templates of one invocation share. */
function keepOverrides(copy: Scope['context'], { context }: MappingVariables): void {
  for (const name of ['requestOverride', 'responseOverride']) {
    // Copies through JSON, which leaves out functions, such as those that velocityjs adds to objects.
    const text = JSON.stringify(copy?.[name])
    if (text !== undefined) context.map.set(name, toValue(JSON.parse(text)))
  }
}

/** Calls velocityjs and throws whatever goes wrong as a MappingTemplateError that names the place in the template. */
function attempt<Result>(
  kind: MappingTemplateError['kind'],
  source: string,
  run: () => Result,
): Result {
  try {
    return run()
  } catch (error) {
    throw placeFailure(kind, source, error)
  }
}
