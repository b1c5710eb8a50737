import type { DocumentNode } from '../document/node.ts'

/** Finds a property of a SAM resource, or what `Globals` has for it: `settings('Auth', 'DefaultAuthorizer')`. */
export type SamSettings = (...keys: readonly string[]) => DocumentNode | undefined

/** Makes the function that finds the properties of a resource. */
export function createSamSettings(
  properties: DocumentNode | undefined,
  globals: DocumentNode | undefined,
): SamSettings {
  return (...keys) => {
    const [own, shared] = [properties, globals].map((start) =>
      keys.reduce((node, key) => node?.child(key), start),
    )
    return own ?? shared
  }
}
