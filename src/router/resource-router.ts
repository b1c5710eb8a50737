import type { Method, RestApi } from '../model/rest-api.ts'

/** The method that serves a request, with the values of its path parameters as sent, not URL-decoded. */
export interface ResourceMatch {
  readonly method: Method
  readonly pathParameters: ReadonlyMap<string, string>
}

/** Finds the method that API Gateway would choose for a request. */
export interface ResourceRouter {
  /**
   * Finds a method by HTTP method and raw path below the base URL; slashes at both ends of the path are ignored.
   * Undefined when no method serves the request.
   *
   * @example
   * router.find('GET', '/pets/7%2F8')?.pathParameters.get('petId') // '7%2F8'
   */
  find(httpMethod: string, path: string): ResourceMatch | undefined
}

/**
 * A node of the trie: the path segments that can follow, and the methods of the resource whose path ends at this node.
 */
interface Node {
  /** Child nodes for literal path segments, by the segment's text. */
  literals?: Map<string, Node>
  /** Child for a segment that is a variable, `{name}`. */
  variable?: Node
  /** Methods of the greedy child, `{name+}`, by HTTP method. */
  greedyMethods?: Map<string, Leaf>
  /** Methods of the resource whose path ends at this node, by HTTP method. */
  methods?: Map<string, Leaf>
}

interface Leaf {
  readonly method: Method
  readonly parameterNames: readonly string[]
}

/**
 * Creates a router over a trie of an API's methods, so that finding a method costs the same in a large API. A literal
 * segment goes before `{name}`, `{name}` before `{name+}`, and an HTTP method before ANY. A segment counts only where
 * it leads to a method, so that a resource without the method does not shadow a greedy sibling (recorded on AWS).
 */
export function createResourceRouter(restApi: Pick<RestApi, 'methods'>): ResourceRouter {
  const root: Node = {}
  for (const method of restApi.methods) insert(root, method)
  return {
    find(httpMethod, path) {
      let start = 0
      let end = path.length
      while (path[start] === '/') start++
      while (end > start && path[end - 1] === '/') end--
      const values: string[] = []
      const leaf = findLeaf(root, { httpMethod, path: path.slice(0, end), values }, start)
      return (
        leaf && {
          method: leaf.method,
          pathParameters: new Map(
            leaf.parameterNames.map((name, index) => [name, values[index] ?? '']),
          ),
        }
      )
    },
  }
}

function insert(root: Node, method: Method): void {
  const parts = method.resourcePath.split('/').filter(Boolean)
  const variables = parts.filter((part) => part.startsWith('{'))
  const leaf = {
    method,
    parameterNames: variables.map((part) => part.slice(1).replace(/\+?\}$/, '')),
  }
  const isGreedy = parts.at(-1)?.endsWith('+}') ?? false
  let node = root
  for (const part of isGreedy ? parts.slice(0, -1) : parts) node = childOf(node, part)
  const place = isGreedy ? 'greedyMethods' : 'methods'
  node[place] = (node[place] ?? new Map<string, Leaf>()).set(method.httpMethod, leaf)
}

function childOf(node: Node, part: string): Node {
  if (part.startsWith('{')) {
    node.variable ??= {}
    return node.variable
  }
  node.literals ??= new Map()
  const child = node.literals.get(part) ?? {}
  node.literals.set(part, child)
  return child
}

/** The request to find a method for, and the values of path variables met on the way to the current node. */
interface Search {
  readonly httpMethod: string
  /** Path of the request without slashes at its end. */
  readonly path: string
  /** Values of the path variables so far, in order. */
  readonly values: string[]
}

function findLeaf(node: Node, search: Search, start: number): Leaf | undefined {
  const { path, values } = search
  if (start >= path.length) return leafOf(node.methods, search)
  const slash = path.indexOf('/', start)
  const end = slash === -1 ? path.length : slash
  const part = path.slice(start, end)
  const literal = node.literals?.get(part)
  const found = literal && findLeaf(literal, search, end + 1)
  if (found) return found
  if (node.variable && part !== '') {
    values.push(part)
    const leaf = findLeaf(node.variable, search, end + 1)
    if (leaf) return leaf
    values.pop()
  }
  const greedy = leafOf(node.greedyMethods, search)
  if (greedy) values.push(path.slice(start))
  return greedy
}

const anyMethods = /^(DELETE|GET|HEAD|OPTIONS|PATCH|POST|PUT)$/

function leafOf(
  methods: ReadonlyMap<string, Leaf> | undefined,
  { httpMethod }: Search,
): Leaf | undefined {
  if (!methods || !anyMethods.test(httpMethod)) return undefined
  return methods.get(httpMethod) ?? methods.get('ANY')
}
