import { JsonPathCache } from '../../json/path-cache.ts'
import { compileTemplate } from '../../vtl/compile-template.ts'
import { MappingScope } from '../mapping-scope.ts'
import type { MappingTemplate } from '../template-engine.ts'
import { withMappingErrors } from './with-mapping-errors.ts'

/** Compiles a mapping template to the function that renders it: the part of the engine that is loaded on first use. */
export function compileRenderer(
  source: string,
  probe?: (offset: number) => () => void,
): MappingTemplate['render'] {
  return withMappingErrors(() => {
    const template = compileTemplate(source, probe)
    const paths = new JsonPathCache()
    return (variables) =>
      withMappingErrors(() => template.render(new MappingScope(variables, paths)))
  })
}
