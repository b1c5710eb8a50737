import { signIn } from '../client/pet-store-client.ts'
import type { Session } from '../client/session.ts'
import { useSubmission } from '../hooks/use-submission.ts'
import { PetPortrait } from '../portraits/pet-portrait.tsx'
import { FormProblem } from './form-problem.tsx'
import { TextField } from './text-field.tsx'

interface SignInFormProps {
  readonly onSignIn: (session: Session) => void
  /** Sentence that says why to sign in; the form shows none when absent. */
  readonly reason?: string
}

export function SignInForm({ onSignIn, reason }: SignInFormProps) {
  const { sending, problem, onSubmit } = useSubmission(async (field) =>
    onSignIn(await signIn(field('email'), field('password'))),
  )
  return (
    <div className="form-page">
      <div className="form-animal">
        <PetPortrait species="dog" coat="cream" />
      </div>
      <form className="form" onSubmit={onSubmit} noValidate>
        <h1>Sign in</h1>
        {reason && <p>{reason}</p>}
        <FormProblem problem={problem} />
        <TextField name="email" label="E-mail" type="email" autoComplete="username" />
        <TextField
          name="password"
          label="Password"
          type="password"
          autoComplete="current-password"
          hint="In this demo it is walkies, whoever you are."
        />
        <button className="button" type="submit" disabled={sending}>
          {sending ? 'Signing in…' : 'Sign in'}
        </button>
      </form>
    </div>
  )
}
