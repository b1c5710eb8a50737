import type { Gateway, Route } from '../gateway/gateway.ts'
import type { ApiUrl } from './base-url.ts'

/** A request that lies below the base URL; `route` is undefined when no method serves it. */
export interface RoutedRequest {
  readonly url: ApiUrl
  readonly route: Route | undefined
}

/** Finds a request's route; asked by every handler of the API, it works once a request. */
export interface RequestRouter {
  /** Undefined for a request outside the base URL. */
  find(request: Request): RoutedRequest | undefined
}

/**
 * Makes the router that all handlers of one API share. MSW hands the same `Request` to one handler after the other,
 * so the last answer is kept in a slot; the map keeps it when requests interleave.
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
    return url && { url, route: gateway.route(request.method, url.path) }
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
