import { ApiProblem } from './api-problem.ts'
import type { Pet, PetPage } from './pet.ts'
import type { Session } from './session.ts'

/** Where the API is, or one day will be: until then, only its definition exists. */
const apiUrl = 'https://api.homeward.example/v1'

/** What the adoption form sends. */
export interface AdoptionRequest {
  readonly petId: string
  readonly name: string
  readonly email: string
  /** A day: `2030-05-04`. */
  readonly visit: string
  readonly message: string
}

/** A booked visit, or a place on the waiting list of a reserved animal. */
export interface Adoption {
  readonly id: string
  readonly name: string
  readonly visit: string
  readonly waitingList: boolean
}

/** Six animals, of one species or of all; `pageToken` is the `nextToken` of the page before. */
export function listPets(
  query: { readonly species: string | undefined; readonly pageToken: string | undefined },
  signal: AbortSignal,
): Promise<PetPage> {
  const parameters = new URLSearchParams()
  if (query.species) parameters.set('species', query.species)
  if (query.pageToken) parameters.set('pageToken', query.pageToken)
  const search = String(parameters)
  return send(search ? `/pets?${search}` : '/pets', { signal })
}

/** @throws {ApiProblem} with status 404 when there is nobody by that id. */
export function findPet(petId: string, signal: AbortSignal): Promise<Pet> {
  return send(`/pets/${encodeURIComponent(petId)}`, { signal })
}

/** @throws {ApiProblem} with status 401 when the password is wrong. */
export function signIn(email: string, password: string): Promise<Session> {
  return send('/sessions', toPost({ email, password }))
}

/** @throws {ApiProblem} with status 422, and `fields`, when the form needs another look. */
export function requestAdoption(request: AdoptionRequest, session: Session): Promise<Adoption> {
  return send('/adoptions', toPost(request, { Authorization: `Bearer ${session.token}` }))
}

function toPost(body: object, headers: Readonly<Record<string, string>> = {}): RequestInit {
  return {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  }
}

async function send<Answer>(path: string, init: RequestInit): Promise<Answer> {
  const response = await fetch(apiUrl + path, init)
  if (!response.ok) throw new ApiProblem(response, await response.json())
  return response.json()
}
