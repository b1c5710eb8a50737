import type { DocumentNode } from '../document/node.ts'

/** Finds the properties of a SAM API, also in `Globals`, by their keys: `find('Auth', 'DefaultAuthorizer')`. */
export interface SamSettings {
  /** Finds a property of the API, or else of `Globals`. */
  (...keys: readonly string[]): DocumentNode | undefined
  /** Finds a property in `Globals` and of the API, in this order: SAM merges maps that both have. */
  readonly all: (...keys: readonly string[]) => readonly DocumentNode[]
}

/** Creates the function that finds the properties of a SAM API. */
export function createSamSettings(
  properties: DocumentNode | undefined,
  globals: DocumentNode | undefined,
): SamSettings {
  const all = (...keys: readonly string[]): readonly DocumentNode[] =>
    [globals, properties].flatMap(
      (start) => keys.reduce((node, key) => node?.child(key), start) ?? [],
    )
  return Object.assign((...keys: readonly string[]) => all(...keys).at(-1), { all })
}
