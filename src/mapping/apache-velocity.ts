import { MappingTemplateError } from '../errors.ts'
import { JsonPathCache } from '../json/path-cache.ts'
import { checkTemplate, compileTemplate, type Template } from '../vtl/compile-template.ts'
import { VelocityError } from '../vtl/velocity-error.ts'
import { MappingScope } from './mapping-scope.ts'
import type { TemplateEngine } from './template-engine.ts'

/** The default engine: Apache Velocity 1.7 as API Gateway runs it. */
export const apacheVelocity: TemplateEngine = {
  name: 'apache-velocity',
  compile(source) {
    withMappingErrors(() => checkTemplate(source))
    // Compiled on first render: most templates of an API never render in a session, and compiled ones take memory.
    let template: Template | undefined
    let paths: JsonPathCache | undefined
    return {
      render: (variables) =>
        withMappingErrors(() => {
          template ??= compileTemplate(source)
          paths ??= new JsonPathCache()
          return template.render(new MappingScope(variables, paths))
        }),
    }
  },
}

/** Runs a function and converts a VelocityError that it throws to a MappingTemplateError. */
function withMappingErrors<Result>(run: () => Result): Result {
  try {
    return run()
  } catch (error) {
    throw error instanceof VelocityError ? new MappingTemplateError(error) : error
  }
}
