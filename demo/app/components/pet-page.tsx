import { ApiProblem } from '../client/api-problem.ts'
import { findPet } from '../client/pet-store-client.ts'
import { useRequest } from '../hooks/use-request.ts'
import { Notice } from './notice.tsx'
import { PetDetail } from './pet-detail.tsx'
import { ProblemNotice } from './problem-notice.tsx'

interface PetPageProps {
  readonly petId: string
}

/** Renders the page of one animal, which it fetches by id. */
export function PetPage({ petId }: PetPageProps) {
  const [state, retry] = useRequest(findPet, petId)

  return (
    <div className="page">
      <a className="back" href="#/">
        <span aria-hidden="true">←</span> All animals
      </a>
      {state.status === 'loading' && <PetPlaceholder />}
      {state.status === 'loaded' && <PetDetail pet={state.answer} />}
      {state.status === 'failed' &&
        (state.problem instanceof ApiProblem && state.problem.status === 404 ? (
          <Notice title="Nobody lives here" species="tortoise" coat="olive" role="alert">
            <p>{state.problem.message}</p>
            <a className="button" href="#/">
              All animals
            </a>
          </Notice>
        ) : (
          <ProblemNotice problem={state.problem} onRetry={retry} />
        ))}
    </div>
  )
}

function PetPlaceholder() {
  return (
    <div className="pet-detail placeholder" role="status">
      <span className="visually-hidden">Fetching the animal…</span>
      <div className="pet-detail-picture" />
      <div>
        <div className="pet-card-line pet-card-line-tall" />
        <div className="pet-card-line" />
        <div className="pet-card-line" />
      </div>
    </div>
  )
}
