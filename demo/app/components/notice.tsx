import type { ReactNode } from 'react'
import { PetPortrait } from '../portraits/pet-portrait.tsx'

interface NoticeProps {
  readonly title: string
  /** Who brings the news. */
  readonly species: string
  readonly coat: string
  readonly children: ReactNode
  readonly role?: 'alert' | 'status'
}

/** An animal tells you why there is nothing else to see here. */
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
