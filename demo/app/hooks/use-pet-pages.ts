import { useEffect, useState } from 'react'
import type { PetSummary } from '../client/pet.ts'
import { listPets } from '../client/pet-store-client.ts'

/** The pages read so far, as one list. */
export interface PetPages {
  readonly pets: readonly PetSummary[]
  /** Unknown before the first page. */
  readonly total: number | undefined
  readonly loading: boolean
  readonly problem: unknown
  /** Reads the page after the last one read, or the one that failed. */
  readonly readOn: (() => void) | undefined
}

interface Progress {
  readonly pets: readonly PetSummary[]
  readonly total: number | undefined
  readonly nextToken: string | undefined
  readonly problem: unknown
  /** The page being read: `''` is the first one. */
  readonly reading: string | undefined
}

const start: Progress = {
  pets: [],
  total: undefined,
  nextToken: '',
  problem: undefined,
  reading: '',
}

/** Reads the list page by page; the first page at once. Mount it anew for another species. */
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
