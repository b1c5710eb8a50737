import { MappingTemplateError } from '../errors.ts'
import { JsonPathCache } from '../json/path-cache.ts'
import { nearestWord } from '../model/nearest-word.ts'
import { checkTemplate, compileTemplate, type Template } from '../vtl/compile-template.ts'
import { VelocityError } from '../vtl/velocity-error.ts'
import { MappingScope, mappingVariables } from './mapping-scope.ts'
import type { TemplateEngine, UnsetVariable } from './template-engine.ts'

/** The default engine: Apache Velocity 1.7 as API Gateway runs it. */
export const apacheVelocity: TemplateEngine = {
  name: 'apache-velocity',
  compile(source) {
    const unsetVariables = withMappingErrors(() => findUnsetVariables(source))
    // Compiled on first render: most templates of an API never render in a session, and compiled ones take memory.
    let template: Template | undefined
    let paths: JsonPathCache | undefined
    return {
      unsetVariables,
      render: (variables) =>
        withMappingErrors(() => {
          template ??= compileTemplate(source)
          paths ??= new JsonPathCache()
          return template.render(new MappingScope(variables, paths))
        }),
    }
  },
}

/** Names of variables that templates leave unset on purpose, to compare others with null: `#if($x == $null)`. */
const nullNames = /^(?:null|nil|none|undefined|nothing|empty|void)$/i

/** Checks a template and finds the variables that it reads and nothing sets. */
function findUnsetVariables(source: string): readonly UnsetVariable[] {
  const uses = checkTemplate(source)
  return uses
    .findUnset((name) => mappingVariables.includes(name) || nullNames.test(name))
    .map((variable) => {
      const known = [...mappingVariables, ...uses.assigned]
      return { ...variable, nearest: nearestWord(variable.name, known) }
    })
}

/** Runs a function and converts a VelocityError that it throws to a MappingTemplateError. */
function withMappingErrors<Result>(run: () => Result): Result {
  try {
    return run()
  } catch (error) {
    throw error instanceof VelocityError ? new MappingTemplateError(error) : error
  }
}
