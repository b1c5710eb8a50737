import type { PetSummary } from '../client/pet.ts'
import { PetPortrait } from '../portraits/pet-portrait.tsx'

interface PetCardProps {
  readonly pet: PetSummary
}

export function PetCard({ pet }: PetCardProps) {
  return (
    <a className="pet-card" href={`#/pets/${pet.id}`}>
      <div className="pet-card-picture">
        <PetPortrait species={pet.species} coat={pet.coat} framed />
        {pet.reserved && <span className="badge">Reserved</span>}
      </div>
      <h2>{pet.name}</h2>
      <p>
        {pet.breed}, {pet.age}
      </p>
    </a>
  )
}
