import { useRevalidator } from 'react-router'
import type { Route } from './+types/pets'

async function fetchPets() {
  const response = await fetch('https://pets.example.com/prod/pets')
  return JSON.stringify({ status: response.status, body: await response.json() })
}

export async function loader() {
  return { server: await fetchPets(), browser: '' }
}

export async function clientLoader({ serverLoader }: Route.ClientLoaderArgs) {
  return { ...(await serverLoader()), browser: await fetchPets() }
}
clientLoader.hydrate = true as const

export default function Pets({ loaderData }: Route.ComponentProps) {
  const { revalidate } = useRevalidator()
  return (
    <>
      <p id="server">{loaderData.server}</p>
      <button id="browser" type="button" onClick={revalidate}>
        {loaderData.browser}
      </button>
    </>
  )
}
