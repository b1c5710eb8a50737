import type { OverrideValue } from '../mapping/context.ts'
import { MalformedBodyError } from '../mapping/input.ts'
import type { MappingSources, ParameterMapping } from '../mapping/parameter-mapping.ts'
import { mapValues } from '../model/map-values.ts'

/** The values of mappings by target, without those whose source is absent; undefined when a body they read is not JSON. */
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
