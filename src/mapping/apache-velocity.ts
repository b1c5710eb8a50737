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
  compile(source, probe) {
    const unsetVariables = withMappingErrors(() => findUnsetVariables(source))
    // Compiled on first render: most templates of an API never render in a session, and compiled ones take memory. Only
    // a coverage probe has to be told of every branch.
    let template: Template | undefined
    if (probe) template = withMappingErrors(() => compileTemplate(source, probe))
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

/** Checks a template and finds the variables that it reads and nothing sets; undefined when there are none. */
function findUnsetVariables(source: string): readonly UnsetVariable[] | undefined {
  const uses = checkTemplate(source)
  const unset = uses.findUnset((name) => mappingVariables.includes(name) || nullNames.test(name))
  if (unset.length === 0) return undefined
  const known = [...mappingVariables, ...uses.assigned]
  return unset.map((variable) => ({ ...variable, nearest: nearestWord(variable.name, known) }))
}

/** Runs a function and converts a VelocityError that it throws to a MappingTemplateError. */
function withMappingErrors<Result>(run: () => Result): Result {
  try {
    return run()
  } catch (error) {
    throw error instanceof VelocityError ? new MappingTemplateError(error) : error
  }
}
