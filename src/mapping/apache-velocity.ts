import { MappingTemplateError } from '../errors.ts'
import { compileTemplate } from '../vtl/compile-template.ts'
import { VelocityError } from '../vtl/velocity-error.ts'
import { JsonPathCache } from './json-path-cache.ts'
import { MappingScope } from './mapping-scope.ts'
import type { TemplateEngine } from './template-engine.ts'

/** The default engine: Apache Velocity 1.7 as API Gateway runs it. */
export const apacheVelocity: TemplateEngine = {
  name: 'apache-velocity',
  compile(source) {
    const template = withMappingErrors(() => compileTemplate(source))
    const paths = new JsonPathCache()
    return {
      render: (variables) =>
        withMappingErrors(() => template.render(new MappingScope(variables, paths))),
    }
  },
}

function withMappingErrors<Result>(run: () => Result): Result {
  try {
    return run()
  } catch (error) {
    throw error instanceof VelocityError ? new MappingTemplateError(error) : error
  }
}
