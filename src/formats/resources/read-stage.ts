import type { StageDefinition } from '../../model/rest-api-definition.ts'
import { mapOf, read, scalar } from '../document/field-readers.ts'
import { referenceOf, type TemplateResource } from './template-resource.ts'

/**
 * Reads the stage called `wanted` of an API or, when no name is given, its first stage; undefined when the API has no
 * such stage. Without any stage resource, takes the stages that the API's deployments name, as older documents do.
 */
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
    api.node.warn(
      'several-stages',
      `Several stages. The first is used; choose one as stage: ${names.join(', ')}.`,
    )
  }
  const variables = read(
    node.field('variables') ?? node.field('stageDescription')?.field('variables'),
    mapOf(scalar),
  )
  return node.trace({ stageName: names[index] ?? '', ...(variables && { variables }) })
}

/** Adds an error when the API does not have the wanted stage. */
export function requireStage(
  { node }: TemplateResource,
  names: readonly string[],
  wanted: string | undefined,
): void {
  if (wanted !== undefined && !names.includes(wanted)) {
    node.refuse('unknown-stage', `No stage '${wanted}'. Available: ${names.join(', ') || 'none'}.`)
  }
}
