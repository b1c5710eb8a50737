import { findPet } from '../client/pet-store-client.ts'
import type { Session } from '../client/session.ts'
import { useRequest } from '../hooks/use-request.ts'
import { AdoptionForm } from './adoption-form.tsx'
import { ProblemNotice } from './problem-notice.tsx'
import { SignInForm } from './sign-in-form.tsx'

interface AdoptionPageProps {
  readonly petId: string
  readonly session: Session | undefined
  readonly onSignIn: (session: Session) => void
}

/** Renders the adoption form of one animal, or the sign-in form while nobody is signed in. */
export function AdoptionPage({ petId, session, onSignIn }: AdoptionPageProps) {
  const [state, retry] = useRequest(findPet, petId)

  if (state.status === 'failed') {
    return (
      <div className="page">
        <ProblemNotice problem={state.problem} onRetry={retry} />
      </div>
    )
  }
  if (state.status === 'loading') {
    return (
      <div className="page">
        <p role="status">Fetching the form…</p>
      </div>
    )
  }
  return session ? (
    <AdoptionForm pet={state.answer} session={session} />
  ) : (
    <SignInForm
      onSignIn={onSignIn}
      reason={`Then ${state.answer.name} knows whom to look out for.`}
    />
  )
}
