import type { HttpHandler } from 'msw'
import { petStoreApi } from '../app/pet-store-api.ts'

/** The handlers of the API by the resource they serve, for `parameters.msw.handlers`. */
export const handlerGroups: Readonly<Record<string, HttpHandler[]>> = {
  pets: handlersBelow('/pets'),
  adoptions: handlersBelow('/adoptions'),
  sessions: handlersBelow('/sessions'),
}

function handlersBelow(resourcePath: string): HttpHandler[] {
  return petStoreApi.handlers.filter(({ info }) => info.header.includes(` ${resourcePath}`))
}
