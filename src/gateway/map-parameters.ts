import type { OverrideValue } from '../mapping/context.ts'
import { MalformedBodyError } from '../mapping/input.ts'
import type { MappingSources, ParameterMapping } from '../mapping/parameter-mapping.ts'
import { mapValues } from '../model/map-values.ts'

/**
 * Evaluates parameter mappings and returns their values by target, without those whose source is absent. Undefined when
 * a mapping reads a body that is not JSON.
 */
export function mapParameters(
  mappings: ReadonlyMap<string, ParameterMapping>,
  sources: MappingSources,
): ReadonlyMap<string, OverrideValue> | undefined {
  try {
    return mapValues(mappings, (read) => read(sources))
  } catch (error) {
    if (error instanceof MalformedBodyError) return undefined
    throw error
  }
}
