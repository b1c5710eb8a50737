import { PetPortrait } from '../portraits/pet-portrait.tsx'
import { PetList } from './pet-list.tsx'

const filters = [
  { label: 'Everyone', species: undefined },
  { label: 'Cats', species: 'cat' },
  { label: 'Dogs', species: 'dog' },
  { label: 'Rabbits', species: 'rabbit' },
  { label: 'Parrots', species: 'parrot' },
  { label: 'Tortoises', species: 'tortoise' },
] as const

interface PetsPageProps {
  readonly species: string | undefined
}

export function PetsPage({ species }: PetsPageProps) {
  return (
    <>
      <section className="hero">
        <div className="hero-text">
          <h1>Somebody here is waiting for you.</h1>
          <p>Cats, dogs and slower company, ready to move in. Come and meet them.</p>
        </div>
        <div className="hero-animals">
          <PetPortrait species="rabbit" coat="cream" />
          <PetPortrait species="cat" coat="ginger" />
          <PetPortrait species="dog" coat="ash" />
        </div>
      </section>
      <div className="page">
        <nav className="filters" aria-label="Kinds of animals">
          {filters.map((filter) => (
            <a
              key={filter.label}
              href={filter.species ? `#/?species=${filter.species}` : '#/'}
              aria-current={filter.species === species ? 'page' : undefined}
            >
              {filter.label}
            </a>
          ))}
        </nav>
        <PetList key={species} species={species} />
      </div>
    </>
  )
}
