import type { DocumentNode } from '../document/node.ts'

/** A function that finds a property of a SAM API, or else of `Globals`: `settings('Auth', 'DefaultAuthorizer')`. */
export type SamSettings = (...keys: readonly string[]) => DocumentNode | undefined

/** Creates the function that finds the properties of a SAM API. */
export function createSamSettings(
  properties: DocumentNode | undefined,
  globals: DocumentNode | undefined,
): SamSettings {
  return (...keys) => {
    const find = (start: DocumentNode | undefined) =>
      keys.reduce((node, key) => node?.child(key), start)
    return find(properties) ?? find(globals)
  }
}
