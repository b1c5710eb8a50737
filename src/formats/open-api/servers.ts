import { describeUnknown } from '../../model/unknown-word.ts'
import { read, scalar } from '../document/field-readers.ts'
import type { DocumentNode } from '../document/node.ts'

/** Ways to treat the base path of a document, named as in the parameter `basepath` of API Gateway's import. */
export type BasePathMode = 'ignore' | 'prepend' | 'split'

const basePathModes: readonly BasePathMode[] = ['ignore', 'prepend', 'split']

/** Reads the parameter `basepath` of an import; undefined when it is missing or unknown. */
export function findBasePathMode(parameter: DocumentNode | undefined): BasePathMode | undefined {
  return basePathModes.find((mode) => mode === parameter?.value)
}

/**
 * Refuses an unknown base path mode, for callers whose code is not type-checked.
 *
 * @throws {TypeError} with the known modes
 */
export function checkBasePathMode(mode: string | undefined): void {
  if (mode !== undefined && !basePathModes.some((known) => known === mode)) {
    throw new TypeError(describeUnknown('basePath', mode, basePathModes))
  }
}

/** Base URLs of an API, and the part of the base path that goes before its resource paths. */
export interface OpenApiServers {
  /** Base URLs, or paths on any origin, without `pathPrefix`. */
  readonly servers: readonly string[]
  /** Start of every resource path, such as `/v1`; empty in the mode `ignore`. */
  readonly pathPrefix: string
}

interface Server {
  readonly url: string
  /** Path of the URL, or the value of the server variable `basePath`. */
  readonly basePath: string
}

/** Number of segments of the base path that stay in the server's URL; the others go to the resource paths. */
const servedSegments: Readonly<Record<BasePathMode, number>> = {
  ignore: Infinity,
  prepend: 0,
  split: 1,
}

/**
 * Reads the servers of an OpenAPI 3 document, with the default values of their variables, or of a Swagger 2 document.
 * The base path is that of the first server: its variable `basePath` if it has one, else the path of its URL.
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
      return read(node.child('variables')?.child(name)?.child('default'), scalar)
    }
    const url = read(node.child('url'), scalar)?.replace(
      /\{([^{}]*)\}/g,
      (whole, name: string) => readDefault(name) ?? whole,
    )
    return url === undefined ? [] : toServers(node, url, readDefault('basePath'))
  })
}

function readSwaggerServers(root: DocumentNode): Server[] {
  const host = read(root.child('host'), scalar)
  const path = read(root.child('basePath'), scalar) ?? ''
  if (host === undefined) return path ? toServers(root, path) : []
  const schemes = root
    .child('schemes')
    ?.items()
    .flatMap((scheme) => scalar(scheme) ?? []) ?? ['https']
  return schemes.flatMap((scheme) => toServers(root, `${scheme}://${host}/${path}`))
}

/**
 * Parses the URL of a server, which may be just a path; returns an empty list, with a warning, for a URL that is
 * neither http(s) nor a path or has a variable without a default.
 */
function toServers(node: DocumentNode, url: string, basePath?: string): Server[] {
  const [, authority = '', rest = ''] =
    /^((?:[a-z][a-z\d+.-]*:)?\/\/[^/?#]*)?([^?#]*)/i.exec(url) ?? []
  const origin = authority.startsWith('//') ? `https:${authority}` : authority
  if (!/^(https?:\/\/[\w.:-]+)?$/i.test(origin) || rest.includes('{')) {
    node.warn(
      'unknown-server',
      `Ignored server '${url}': expected http(s) or a path, and a default for each variable.`,
    )
    return []
  }
  const segments = rest.split('/').filter((segment) => !['', '.'].includes(segment))
  const path = segments.map((segment) => `/${segment}`).join('')
  return [{ url: `${origin}${path}`, basePath: basePath ?? path }]
}

function withoutSuffix(url: string, suffix: string): string {
  return url.endsWith(suffix) ? url.slice(0, url.length - suffix.length) : url
}
