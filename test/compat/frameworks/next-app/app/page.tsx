import { fetchPets } from './fetch-pets'
import { Pets } from './pets'

// A page that is made by `next build` would fetch there, where register() does not run.
export const dynamic = 'force-dynamic'

export default async function Page() {
  return (
    <>
      <p id="server">{await fetchPets()}</p>
      <Pets />
    </>
  )
}
