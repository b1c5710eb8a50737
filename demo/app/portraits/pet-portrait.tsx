import type { JSX } from 'react'
import { Cat } from './cat.tsx'
import { type Coat, selectCoat } from './coat.ts'
import { Dog } from './dog.tsx'
import { Parrot } from './parrot.tsx'
import { Rabbit } from './rabbit.tsx'
import { Tortoise } from './tortoise.tsx'

const drawings = new Map<string, (coat: Coat) => JSX.Element>([
  ['cat', Cat],
  ['dog', Dog],
  ['parrot', Parrot],
  ['rabbit', Rabbit],
  ['tortoise', Tortoise],
])

interface PetPortraitProps {
  readonly species: string
  readonly coat: string
  /** Whether paper of the coat's colour stands behind the animal; false by default. */
  readonly framed?: boolean
}

/** Draws an animal. Hidden from screen readers, because its name always stands beside it. */
export function PetPortrait({ species, coat, framed = false }: PetPortraitProps) {
  const Drawing = drawings.get(species) ?? Cat
  const colours = selectCoat(coat)
  return (
    <svg className="portrait" viewBox="0 0 200 200" aria-hidden="true">
      {framed && <rect width="200" height="200" fill={colours.paper} />}
      <g className="portrait-animal">
        <Drawing {...colours} />
      </g>
    </svg>
  )
}
