import type { Gateway, Route } from '../gateway/gateway.ts'
import { readHttpMethod } from '../gateway/http-method.ts'
import type { ApiUrl } from '../router/base-url.ts'

/** The URL, the method and the route of a request that lies below a base URL of the API. */
export interface RoutedRequest {
  readonly url: ApiUrl
  /** HTTP method by which the request is routed: its own, or that of its header `X-HTTP-Method-Override`. */
  readonly httpMethod: string
  /** The operation that serves the request; undefined when none does. */
  readonly route: Route | undefined
}

/** The router that all handlers of an API ask; it routes each request once, however many handlers ask. */
export interface RequestRouter {
  /** Finds the route of a request; undefined when the request lies outside every base URL. */
  find(request: Request): RoutedRequest | undefined
}

/**
 * Creates the router that all handlers of one API share. MSW hands the same `Request` to one handler after the other,
 * so a variable keeps the last result; a map keeps the results of requests that interleave.
 */
export function createRequestRouter(
  gateway: Pick<Gateway, 'route'>,
  matchUrl: (url: string) => ApiUrl | undefined,
): RequestRouter {
  const known = new WeakMap<Request, RoutedRequest | undefined>()
  let lastRequest: Request | undefined
  let lastRouted: RoutedRequest | undefined

  function route(request: Request): RoutedRequest | undefined {
    const url = matchUrl(request.url)
    if (!url) return undefined
    const httpMethod = readHttpMethod(request)
    return { url, httpMethod, route: gateway.route(httpMethod, url.path) }
  }

  return {
    find(request) {
      if (request === lastRequest) return lastRouted
      if (!known.has(request)) known.set(request, route(request))
      lastRequest = request
      lastRouted = known.get(request)
      return lastRouted
    },
  }
}
