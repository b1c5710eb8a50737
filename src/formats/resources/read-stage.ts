import type { StageDefinition } from '../../model/rest-api-definition.ts'
import { mapOf, read, word } from '../document/field-readers.ts'
import { referenceOf, type TemplateResource } from './template-resource.ts'

/** Reads the wanted stage, or the first one. In older documents a deployment has it. */
export function readStage(
  api: TemplateResource,
  all: readonly TemplateResource[],
  wanted: string | undefined,
): StageDefinition | undefined {
  const find = (type: string) =>
    all.filter(
      (resource) =>
        resource.type === type &&
        api.ids.includes(referenceOf(resource, 'restApiId')) &&
        resource.node.field('stageName'),
    )
  const found = find('Stage')
  const stages = found.length > 0 ? found : find('Deployment')
  const names = stages.map((stage) => referenceOf(stage, 'stageName'))
  const index = wanted === undefined ? 0 : names.indexOf(wanted)
  const node = stages[index]?.node
  requireStage(api, names, wanted)
  if (!node) return undefined
  if (wanted === undefined && names.length > 1) {
    api.node.warn('several-stages', `The first of the stages ${names.join(', ')} is taken`)
  }
  const variables = read(
    node.field('variables') ?? node.field('stageDescription')?.field('variables'),
    mapOf(word),
  )
  return node.trace({ stageName: names[index] ?? '', ...(variables && { variables }) })
}

/** Refuses a wish for a stage that the API does not have. */
export function requireStage(
  { node }: TemplateResource,
  names: readonly string[],
  wanted: string | undefined,
): void {
  if (wanted !== undefined && !names.includes(wanted)) {
    node.refuse('unknown-stage', `There is no stage '${wanted}', but ${names.join(', ') || 'none'}`)
  }
}
