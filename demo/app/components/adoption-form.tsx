import type { Pet } from '../client/pet.ts'
import { requestAdoption } from '../client/pet-store-client.ts'
import type { Session } from '../client/session.ts'
import { useSubmission } from '../hooks/use-submission.ts'
import { PetPortrait } from '../portraits/pet-portrait.tsx'
import { AdoptionConfirmation } from './adoption-confirmation.tsx'
import { FormProblem } from './form-problem.tsx'
import { TextField } from './text-field.tsx'

interface AdoptionFormProps {
  readonly pet: Pet
  readonly session: Session
}

/** Renders the form that books a visit. It validates nothing itself: the API refuses fields, and the form shows why. */
export function AdoptionForm({ pet, session }: AdoptionFormProps) {
  const { sending, problem, fields, answer, onSubmit } = useSubmission((field) =>
    requestAdoption(
      {
        petId: pet.id,
        name: field('name'),
        email: field('email'),
        visit: field('visit'),
        message: field('message'),
      },
      session,
    ),
  )

  if (answer) return <AdoptionConfirmation pet={pet} adoption={answer} />
  return (
    <div className="form-page">
      <div className="form-animal">
        <PetPortrait species={pet.species} coat={pet.coat} />
      </div>
      <form className="form" onSubmit={onSubmit} noValidate>
        <h1>{pet.reserved ? `Wait for ${pet.name}` : `Meet ${pet.name}`}</h1>
        <FormProblem problem={problem} />
        <TextField name="name" label="Your name" autoComplete="name" error={fields['name']} />
        <TextField
          name="email"
          label="E-mail"
          type="email"
          autoComplete="email"
          defaultValue={session.email}
          error={fields['email']}
        />
        <TextField name="visit" label="Day of your visit" type="date" error={fields['visit']} />
        <TextField
          name="message"
          label="About your home"
          hint="Stairs, garden, other animals: whatever we should know."
          multiline
          error={fields['message']}
        />
        <button className="button" type="submit" disabled={sending}>
          {sending ? 'Sending…' : 'Ask for a visit'}
        </button>
      </form>
    </div>
  )
}
