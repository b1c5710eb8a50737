import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { firstExample } from './examples/examples.ts'
import { readShareLink } from './share-link.ts'
import { Playground } from './view/playground.tsx'

const root = document.getElementById('root')
if (root) {
  const initialState = (await readShareLink(location.hash)) ?? firstExample.state
  createRoot(root).render(
    <StrictMode>
      <Playground initialState={initialState} />
    </StrictMode>,
  )
}
