import type { Pet } from '../client/pet.ts'
import { PetPortrait } from '../portraits/pet-portrait.tsx'

interface PetDetailProps {
  readonly pet: Pet
}

export function PetDetail({ pet }: PetDetailProps) {
  const facts = [
    ['Breed', pet.breed],
    ['Age', pet.age],
    ['Sex', pet.sex],
    ['Weight', pet.weight],
    ['Gets on with', pet.goodWith.join(', ')],
    ['Adoption fee', `€ ${pet.fee}`],
  ] as const

  return (
    <article className="pet-detail">
      <div className="pet-detail-picture">
        <PetPortrait species={pet.species} coat={pet.coat} framed />
        {pet.reserved && <span className="badge">Reserved</span>}
      </div>
      <div className="pet-detail-text">
        <h1>{pet.name}</h1>
        <p className="story">{pet.story}</p>
        <dl className="facts">
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <a className="button" href={`#/pets/${pet.id}/adopt`}>
          {pet.reserved ? 'Join the waiting list' : `Meet ${pet.name}`}
        </a>
      </div>
    </article>
  )
}
