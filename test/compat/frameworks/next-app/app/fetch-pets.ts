export async function fetchPets() {
  const response = await fetch('https://pets.example.com/prod/pets')
  return JSON.stringify({ status: response.status, body: await response.json() })
}
