import { useMemo, useSyncExternalStore } from 'react'

/** A page of the app and the parameters in its address. */
export type Route =
  | { readonly page: 'pets'; readonly species: string | undefined }
  | { readonly page: 'pet' | 'adopt'; readonly petId: string }
  | { readonly page: 'sign-in' }
  | { readonly page: 'nowhere' }

/**
 * Reads the page of the app from the fragment of the address.
 *
 * @example
 * readRoute('#/?species=cat')      // { page: 'pets', species: 'cat' }
 * readRoute('#/pets/101/adopt')    // { page: 'adopt', petId: '101' }
 */
export function readRoute(hash: string): Route {
  const [path = '', query] = hash.replace(/^#\/?/, '').split('?')
  if (path === '') {
    return { page: 'pets', species: new URLSearchParams(query).get('species') ?? undefined }
  }
  if (path === 'sign-in') return { page: 'sign-in' }
  const [, petId, adopt] = /^pets\/([\w-]+)(\/adopt)?$/.exec(path) ?? []
  if (petId === undefined) return { page: 'nowhere' }
  return { page: adopt ? 'adopt' : 'pet', petId }
}

/** Returns the page that the address names and renders again when it changes. */
export function useRoute(): Route {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash)
  return useMemo(() => readRoute(hash), [hash])
}

function subscribe(onChange: () => void): () => void {
  window.addEventListener('hashchange', onChange)
  return () => window.removeEventListener('hashchange', onChange)
}
