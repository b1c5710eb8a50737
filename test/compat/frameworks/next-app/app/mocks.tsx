'use client'

import { type ReactNode, Suspense, use } from 'react'

const started = start()

async function start() {
  // The import has to stand inside the condition: only then a build without mocks leaves it out.
  if (typeof window !== 'undefined' && process.env.MOCKS) {
    const { api, worker } = await import('../mocks/browser')
    await worker.start({ onUnhandledRequest: 'bypass' })
    Object.assign(window, { api, worker })
  }
}

export function Mocks({ children }: { children: ReactNode }) {
  return (
    <Suspense>
      <Started>{children}</Started>
    </Suspense>
  )
}

function Started({ children }: { children: ReactNode }) {
  use(started)
  return children
}
