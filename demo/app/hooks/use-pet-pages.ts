import { useEffect, useState } from 'react'
import type { PetSummary } from '../client/pet.ts'
import { listPets } from '../client/pet-store-client.ts'

/** The pages of the list fetched so far, joined. */
export interface PetPages {
  readonly pets: readonly PetSummary[]
  /** Number of animals on all pages; undefined before the first page arrives. */
  readonly total: number | undefined
  readonly loading: boolean
  readonly problem: unknown
  /** Fetches the next page, or once more the page that failed; undefined when all pages are read. */
  readonly readOn: (() => void) | undefined
}

interface Progress {
  readonly pets: readonly PetSummary[]
  readonly total: number | undefined
  readonly nextToken: string | undefined
  readonly problem: unknown
  /** Token of the page being fetched; `''` for the first page, undefined while none is. */
  readonly reading: string | undefined
}

const start: Progress = {
  pets: [],
  total: undefined,
  nextToken: '',
  problem: undefined,
  reading: '',
}

/**
 * Fetches the list page by page, the first page at once. Pages are kept when `species` changes: give the component
 * another key instead.
 */
export function usePetPages(species: string | undefined): PetPages {
  const [progress, setProgress] = useState(start)
  const { pets, total, nextToken, problem, reading } = progress

  useEffect(() => {
    if (reading === undefined) return
    const controller = new AbortController()
    const settle = (change: (before: Progress) => Partial<Progress>) => {
      if (controller.signal.aborted) return
      setProgress((before) => ({ ...before, ...change(before), reading: undefined }))
    }
    listPets({ species, pageToken: reading }, controller.signal).then(
      (page) =>
        settle((before) => ({
          pets: [...before.pets, ...page.items],
          total: page.total,
          nextToken: page.nextToken,
        })),
      (failure: unknown) => settle(() => ({ problem: failure })),
    )
    return () => controller.abort()
  }, [species, reading])

  return {
    pets,
    total,
    loading: reading !== undefined,
    problem,
    readOn:
      nextToken === undefined
        ? undefined
        : () => setProgress((before) => ({ ...before, reading: nextToken, problem: undefined })),
  }
}
