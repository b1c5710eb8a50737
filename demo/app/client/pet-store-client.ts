import { ApiProblem } from './api-problem.ts'
import type { OpeningHours } from './opening-hours.ts'
import type { Pet, PetPage } from './pet.ts'
import type { Session } from './session.ts'

/** The address the API will be deployed at. Until then only its definition exists, so the mock answers here. */
const apiUrl = 'https://api.homeward.example/v1'

/** The body that the adoption form posts. */
export interface AdoptionRequest {
  readonly petId: string
  readonly name: string
  readonly email: string
  /** Day of the visit as an ISO date: `2030-05-04`. */
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

/**
 * Fetches a page of at most six animals, of one species or, when `species` is undefined, of all. `pageToken` is the
 * `nextToken` of the previous page; undefined asks for the first one.
 */
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

/**
 * Fetches an animal by its id.
 *
 * @throws {ApiProblem} with status 404 when no animal has that id.
 */
export function findPet(petId: string, signal: AbortSignal): Promise<Pet> {
  return send(`/pets/${encodeURIComponent(petId)}`, { signal })
}

/**
 * Fetches the opening hours of this week. The header is one that the API's preflight does not allow: with the mock the
 * app works, and its console says what browsers will block after the deploy.
 */
export function findOpeningHours(signal: AbortSignal): Promise<OpeningHours> {
  return send('/opening-hours', { signal, headers: { 'X-Shelter': 'north' } })
}

/**
 * Opens a session.
 *
 * @throws {ApiProblem} with status 401 when the password is wrong.
 */
export function signIn(email: string, password: string): Promise<Session> {
  return send('/sessions', toPost({ email, password }))
}

/**
 * Books a visit.
 *
 * @throws {ApiProblem} with status 422 and `fields` when the API refuses a field of the form.
 */
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
