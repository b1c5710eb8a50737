import type { Pet } from '../client/pet.ts'
import type { Adoption } from '../client/pet-store-client.ts'
import { Notice } from './notice.tsx'

interface AdoptionConfirmationProps {
  readonly pet: Pet
  readonly adoption: Adoption
}

export function AdoptionConfirmation({ pet, adoption }: AdoptionConfirmationProps) {
  const day = new Date(adoption.visit).toLocaleDateString('en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  })
  return (
    <div className="page">
      <Notice
        title={
          adoption.waitingList
            ? `You are on ${pet.name}’s waiting list`
            : `${pet.name} can hardly wait`
        }
        species={pet.species}
        coat={pet.coat}
        role="status"
      >
        <p>
          {adoption.waitingList
            ? `Thank you, ${adoption.name}. Someone came first; we will write when that changes.`
            : `Thank you, ${adoption.name}. We look forward to your visit on ${day}.`}
        </p>
        <a className="button" href="#/">
          All animals
        </a>
      </Notice>
    </div>
  )
}
