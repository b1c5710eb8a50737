import type { DefinitionNode } from './definition-node.ts'

/** Reports resource paths that API Gateway would not create, because of their form or of another path of the API. */
export function checkResourcePaths(
  resources: readonly (readonly [path: string, node: DefinitionNode])[],
): void {
  const variables = new Map<string, string>()
  const paths = new Set<string>()
  for (const [path, node] of resources) {
    if (!path.startsWith('/')) node.refuse('invalid-path', `The path '${path}' must begin with /`)
    const key = path.replace(/\/+$/, '')
    if (paths.has(key)) node.refuse('duplicate-resource', describeDuplicateResource(path))
    paths.add(key)
    if (key !== '') checkParts(key.slice(1).split('/'), node, variables)
  }
}

/** Reports the invalid parts of one path; `variables` holds, by parent path, the path variable first seen there. */
function checkParts(
  parts: readonly string[],
  node: DefinitionNode,
  variables: Map<string, string>,
): void {
  let parent = ''
  for (const part of parts) {
    if (parent.endsWith('+}'))
      node.refuse(
        'child-of-greedy',
        `Cannot create a child of a resource with a greedy path variable: ${parent.slice(parent.lastIndexOf('/') + 1)}`,
      )
    if (part.startsWith('{')) {
      const sibling = variables.get(parent) ?? part
      variables.set(parent, sibling)
      if (sibling !== part) node.refuse('variable-sibling', describeSibling(sibling))
    }
    const fault = describePathPart(part)
    if (fault !== undefined) node.refuse('invalid-path-part', fault)
    parent += `/${part}`
  }
}

/** Returns API Gateway's sentence for a path part that it refuses; undefined for a valid one. */
export function describePathPart(part: string): string | undefined {
  if (/^(\{[\w.,:$-]+\+?\}|[\w.,:$-]+)$/.test(part)) return undefined
  const advice = part.includes('/') ? ': each part between slashes is a resource of its own' : ''
  return `Resource's path part only allow a-zA-Z0-9._-: or a valid greedy path variable and curly braces at the beginning and the end, but got '${part}'${advice}`
}

/** Returns API Gateway's sentence for a second resource of one name. */
export function describeDuplicateResource(name: string): string {
  return `Another resource with the same parent already has this name: ${name}`
}

/** Returns API Gateway's sentence for a path variable beside another one, its `sibling`. */
export function describeSibling(sibling: string): string {
  return `A sibling (${sibling}) of this resource already has a variable path part -- only one is allowed`
}
