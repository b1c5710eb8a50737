import { usePetPages } from '../hooks/use-pet-pages.ts'
import { Notice } from './notice.tsx'
import { PetCard } from './pet-card.tsx'
import { ProblemNotice } from './problem-notice.tsx'

interface PetListProps {
  /** The only species to list; all of them when undefined. */
  readonly species?: string | undefined
}

/** Renders the list of animals with a button that adds the next page of six. */
export function PetList({ species }: PetListProps) {
  const { pets, total, loading, problem, readOn } = usePetPages(species)

  if (total === 0) {
    return (
      <Notice title="Everyone has found a home" species="cat" coat="black" role="status">
        <p>New animals move in every week. Look in again soon.</p>
      </Notice>
    )
  }
  return (
    <section aria-label="Animals" aria-busy={loading}>
      <p className="count" role="status">
        {total === undefined
          ? loading && 'Looking who is in…'
          : `${pets.length} of ${total} animals`}
      </p>
      <ul className="pet-grid">
        {pets.map((pet) => (
          <li key={pet.id}>
            <PetCard pet={pet} />
          </li>
        ))}
        {loading && <Placeholders count={total === undefined ? 6 : total - pets.length} />}
      </ul>
      {problem !== undefined && readOn && <ProblemNotice problem={problem} onRetry={readOn} />}
      {problem === undefined && readOn && !loading && (
        <button type="button" className="button button-quiet read-on" onClick={readOn}>
          Show more animals
        </button>
      )}
    </section>
  )
}

function Placeholders({ count }: { readonly count: number }) {
  return Array.from({ length: Math.min(count, 6) }, (_, index) => index).map((index) => (
    <li key={`placeholder-${index}`} className="pet-card placeholder" aria-hidden="true">
      <div className="pet-card-picture" />
      <div className="pet-card-line" />
      <div className="pet-card-line" />
    </li>
  ))
}
