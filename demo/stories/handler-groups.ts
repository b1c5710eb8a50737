import type { HttpHandler } from 'msw'
import { petStoreApi } from '../app/pet-store-api.ts'

/** The handlers of the API by resource, for `parameters.msw.handlers`, where a story can replace a group. */
export const handlerGroups: Readonly<Record<string, HttpHandler[]>> = {
  pets: handlersBelow('/pets'),
  adoptions: handlersBelow('/adoptions'),
  sessions: handlersBelow('/sessions'),
}

function handlersBelow(resourcePath: string): HttpHandler[] {
  return petStoreApi.handlers.filter(({ info }) => info.header.includes(` ${resourcePath}`))
}
