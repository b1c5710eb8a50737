import type { ReactNode } from 'react'
import { PetPortrait } from '../portraits/pet-portrait.tsx'

interface NoticeProps {
  readonly title: string
  /** Species of the animal drawn beside the text. */
  readonly species: string
  readonly coat: string
  readonly children: ReactNode
  readonly role?: 'alert' | 'status'
}

/** Renders a message with an animal beside it, where a page has nothing else to show. */
export function Notice({ title, species, coat, children, role }: NoticeProps) {
  return (
    <section className="notice" role={role}>
      <PetPortrait species={species} coat={coat} framed />
      <div>
        <h2>{title}</h2>
        {children}
      </div>
    </section>
  )
}
