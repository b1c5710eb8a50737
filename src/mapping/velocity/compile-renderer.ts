import { JsonPathCache } from '../../json/path-cache.ts'
import { compileTemplate } from '../../vtl/compile-template.ts'
import { MappingScope } from '../mapping-scope.ts'
import type { MappingTemplate } from '../template-engine.ts'
import { withMappingErrors } from './with-mapping-errors.ts'

/** Compiles a mapping template to the function that renders it: the part of the engine that is loaded on first use. */
export function compileRenderer(source: string): MappingTemplate['render'] {
  return withMappingErrors(() => {
    const template = compileTemplate(source)
    const paths = new JsonPathCache()
    return (variables) =>
      withMappingErrors(() => template.render(new MappingScope(variables, paths)))
  })
}
