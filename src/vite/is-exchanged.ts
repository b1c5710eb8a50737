import type { EnvironmentModuleNode } from 'vite'

/** Id of the module by which `msw/vite` of MSW 3 gives its network, whose `configure` exchanges handlers. */
const networkId = '\0virtual:msw'

/**
 * Returns whether the page exchanges a module without being loaded again: on each way to the page's entry, a module
 * accepts the change for the module that it imports, or accepts itself and configures MSW's network. Any other module
 * that accepts itself, as React components do, would run again and leave the worker with the old handlers.
 */
export function isExchanged(
  module: EnvironmentModuleNode,
  seen: ReadonlySet<EnvironmentModuleNode> = new Set(),
): boolean {
  const importers = [...module.importers].filter((importer) => !seen.has(importer))
  return (
    module.importers.size > 0 &&
    importers.every((importer) => {
      if (importer.acceptedHmrDeps.has(module)) return true
      if (importer.isSelfAccepting)
        return [...importer.importedModules].some(({ id }) => id === networkId)
      return isExchanged(importer, new Set([...seen, module]))
    })
  )
}
