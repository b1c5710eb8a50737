import { nearestWord } from '../../model/nearest-word.ts'
import type { DocumentNode } from '../document/node.ts'
import { namesIn } from './names-in.ts'
import type { TemplateOptions } from './template-values.ts'

/** Warns of given parameters that the template does not have; `used` names those whose values were asked for. */
export function checkParameterNames(
  template: DocumentNode,
  given: TemplateOptions['parameters'],
  used: ReadonlySet<string>,
): void {
  const known = namesIn(template, 'Parameters')
  const resources = namesIn(template, 'Resources')
  for (const name of Object.keys(given ?? {})) {
    const [id = ''] = name.split('.')
    if ([...known, ...used].includes(name) || resources.includes(id) || id.startsWith('AWS::'))
      continue
    const nearest = nearestWord(name, known)
    const advice = nearest === undefined ? '' : ` Did you mean ${nearest}?`
    const home = template.child('Parameters') ?? template
    home.warn('unknown-parameter', `The template has no parameter '${name}'.${advice}`)
  }
}
