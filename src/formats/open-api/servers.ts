import { read, word } from '../document/field-readers.ts'
import type { DocumentNode } from '../document/node.ts'

/** What becomes of the base path of a document, as API Gateway's import parameter `basepath` has it. */
export type BasePathMode = 'ignore' | 'prepend' | 'split'

const basePathModes: readonly BasePathMode[] = ['ignore', 'prepend', 'split']

/** The mode that the parameter `basepath` of an import has. */
export function findBasePathMode(parameter: DocumentNode | undefined): BasePathMode | undefined {
  return basePathModes.find((mode) => mode === parameter?.value)
}

/** Where an API is served, and what of the base path its resources begin with. */
export interface OpenApiServers {
  readonly servers: readonly string[]
  readonly pathPrefix: string
}

interface Server {
  readonly url: string
  readonly basePath: string
}

/** How many segments of the base path stay with the server instead of the resources. */
const servedSegments: Readonly<Record<BasePathMode, number>> = {
  ignore: Infinity,
  prepend: 0,
  split: 1,
}

/**
 * Reads `servers` (with the default values of their variables) or `schemes`, `host` and `basePath`.
 * The first server's base path counts; the variable `basePath` goes before the path of its URL.
 *
 * @example
 * // basePath: /store/v1
 * readServers(root, 'ignore')  // { servers: ['/store/v1'], pathPrefix: '' }
 * readServers(root, 'split')   // { servers: ['/store'], pathPrefix: '/v1' }
 * readServers(root, 'prepend') // { servers: [], pathPrefix: '/store/v1' }
 */
export function readServers(root: DocumentNode, mode: BasePathMode): OpenApiServers {
  const servers = [...readOpenApi3Servers(root), ...readSwaggerServers(root)]
  const segments = (servers[0]?.basePath ?? '').split('/').filter((segment) => segment !== '')
  const pathPrefix = segments
    .slice(servedSegments[mode])
    .map((segment) => `/${segment}`)
    .join('')
  return {
    servers: servers.map(({ url }) => withoutSuffix(url, pathPrefix)).filter((url) => url !== ''),
    pathPrefix,
  }
}

function readOpenApi3Servers(root: DocumentNode): Server[] {
  return (root.child('servers')?.items() ?? []).flatMap((node) => {
    const readDefault = (name: string) => {
      return read(node.child('variables')?.child(name)?.child('default'), word)
    }
    const url = read(node.child('url'), word)?.replace(
      /\{([^{}]*)\}/g,
      (whole, name: string) => readDefault(name) ?? whole,
    )
    return url === undefined ? [] : toServers(node, url, readDefault('basePath'))
  })
}

function readSwaggerServers(root: DocumentNode): Server[] {
  const host = read(root.child('host'), word)
  const path = read(root.child('basePath'), word) ?? ''
  if (host === undefined) return path ? toServers(root, path) : []
  const schemes = root
    .child('schemes')
    ?.items()
    .flatMap((scheme) => word(scheme) ?? []) ?? ['https']
  return schemes.flatMap((scheme) => toServers(root, `${scheme}://${host}/${path}`))
}

function toServers(node: DocumentNode, url: string, basePath?: string): Server[] {
  const [, authority = '', rest = ''] =
    /^((?:[a-z][a-z\d+.-]*:)?\/\/[^/?#]*)?([^?#]*)/i.exec(url) ?? []
  const origin = authority.startsWith('//') ? `https:${authority}` : authority
  if (!/^(https?:\/\/[\w.:-]+)?$/i.test(origin) || rest.includes('{')) {
    node.warn('unknown-server', `The API cannot be served at '${url}'`)
    return []
  }
  const segments = rest.split('/').filter((segment) => !['', '.'].includes(segment))
  const path = segments.map((segment) => `/${segment}`).join('')
  return [{ url: `${origin}${path}`, basePath: basePath ?? path }]
}

function withoutSuffix(url: string, suffix: string): string {
  return url.endsWith(suffix) ? url.slice(0, url.length - suffix.length) : url
}
