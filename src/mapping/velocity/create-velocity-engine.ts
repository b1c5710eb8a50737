import { nearestWord } from '../../model/nearest-word.ts'
import { readTemplate } from '../../vtl/read-template.ts'
import { mappingVariables } from '../mapping-variables.ts'
import type { MappingTemplate, TemplateEngine, UnsetVariable } from '../template-engine.ts'
import { withMappingErrors } from './with-mapping-errors.ts'

/** Compiles the source of a template, which has been checked, to the function that renders it. */
type RendererCompiler = (source: string) => MappingTemplate['render']

/**
 * Creates an engine of Apache Velocity 1.7 as API Gateway runs it. It checks templates at once, with Velocity's parser;
 * the rest of Velocity, which is most of it, is imported by `load`, unless `loaded` gives it.
 *
 * @example
 * const engine = createVelocityEngine()
 * const template = engine.compile('$context.stage') // throws for a broken template
 * await engine.load()
 * template.render(variables)
 */
export function createVelocityEngine(
  loaded?: RendererCompiler,
): TemplateEngine & Required<Pick<TemplateEngine, 'load'>> {
  let compileRenderer = loaded
  let loading: Promise<void> | undefined

  async function load(): Promise<void> {
    try {
      const renderer = await import('./compile-renderer.ts')
      compileRenderer = renderer.compileRenderer
    } finally {
      // Forgets a failure, such as that of a network, so that the next call tries again.
      loading = undefined
    }
  }

  return {
    name: 'apache-velocity',
    load() {
      if (compileRenderer) return undefined
      loading ??= load()
      return loading
    },
    compile(source) {
      const unsetVariables = withMappingErrors(() => findUnsetVariables(source))
      // Compiled on first render: most templates of an API never render in a session, and compiled ones take memory.
      let render: MappingTemplate['render'] | undefined
      return {
        unsetVariables,
        render(variables) {
          if (!compileRenderer) throw new Error('The template engine is not loaded')
          render ??= compileRenderer(source)
          return render(variables)
        },
      }
    },
  }
}

/** Names of variables that templates leave unset on purpose, to compare others with null: `#if($x == $null)`. */
const nullNames = /^(?:null|nil|none|undefined|nothing|empty|void)$/i

/** Checks a template and finds the variables that it reads and nothing sets; undefined when there are none. */
function findUnsetVariables(source: string): readonly UnsetVariable[] | undefined {
  // Without a `$` or `#`, as most templates of people are, a template is only text.
  if (!/[$#]/.test(source)) return undefined
  const { uses } = readTemplate(source)
  const unset = uses.findUnset((name) => mappingVariables.includes(name) || nullNames.test(name))
  if (unset.length === 0) return undefined
  const known = [...mappingVariables, ...uses.assigned]
  return unset.map((variable) => ({ ...variable, nearest: nearestWord(variable.name, known) }))
}
