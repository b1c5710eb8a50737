import type { OverrideValue } from '../mapping/context.ts'
import { MalformedBodyError } from '../mapping/input.ts'
import type { MappingSources, ParameterMapping } from '../mapping/parameter-mapping.ts'

/** The values of mappings by target, without those whose source is absent; undefined when a body they read is not JSON. */
export function mapParameters(
  mappings: ReadonlyMap<string, ParameterMapping>,
  sources: MappingSources,
): ReadonlyMap<string, OverrideValue> | undefined {
  const values = new Map<string, OverrideValue>()
  try {
    for (const [target, read] of mappings) {
      const value = read(sources)
      if (value !== undefined) values.set(target, value)
    }
    return values
  } catch (error) {
    if (error instanceof MalformedBodyError) return undefined
    throw error
  }
}
