import { Compile, parse } from 'velocityjs'
import type { MappingTemplateError } from './errors.ts'
import { JsonPathCache } from './json/path-cache.ts'
import { InputVariable } from './mapping/input-variable.ts'
import { toValue } from './mapping/plain-value.ts'
import type { MappingVariables, TemplateEngine } from './mapping/template-engine.ts'
import { Util } from './mapping/util.ts'
import { placeFailure } from './velocityjs/place-failure.ts'
import { type PlainCopy, toHostObject, toPlainCopy } from './velocityjs/plain-copy.ts'

/**
 * The velocityjs package (an optional peer, 2.1) as template engine. Choose it only to get the same answers as a tool
 * that is built on it, such as serverless-offline: API Gateway's own answers often differ (what is true in `#if`, whole
 * numbers, white space, Java's methods), and velocityjs accepts much that API Gateway refuses.
 *
 * It must only run templates you trust: velocityjs lets a template reach JavaScript beyond its variables, and knows no
 * limits. Templates get copies of all data, so they change nothing but `$context.requestOverride` and
 * `$context.responseOverride`. Numbers are JavaScript's, `null` is `''` as on AWS, and as `$input.path` copies,
 * `$input.json` does not see what a template changes in the copy. An object on which a template called a JavaScript
 * method has a key `eval`.
 *
 * @example
 * import { velocityJs } from 'msw-apigateway/velocityjs'
 * const api = mockRestApi(definition, { templateEngine: velocityJs })
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
          // Silent: an unknown reference prints nothing. A Compile cannot be used again after #stop.
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
  readonly context?: { readonly [name: string]: PlainCopy }
}

function createScope(source: string, variables: MappingVariables, paths: JsonPathCache): Scope {
  const { input, context, stageVariables } = variables
  // Without a prototype, so that `$toString` is an unknown reference.
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
    ...(source.includes('context') && { context: toPlainCopy(context.map) }),
  })
}

/** Puts the overrides that a template has set into the `$context` that the invocation's templates share. */
function keepOverrides(copy: Scope['context'], { context }: MappingVariables): void {
  for (const name of ['requestOverride', 'responseOverride']) {
    // JSON has no functions: it leaves out those that velocityjs puts into objects.
    const text = JSON.stringify(copy?.[name])
    if (text !== undefined) context.map.set(name, toValue(JSON.parse(text)))
  }
}

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
