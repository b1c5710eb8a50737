'use client'

import { useEffect, useState } from 'react'
import { fetchPets } from './fetch-pets'

export function Pets() {
  const [pets, setPets] = useState('')
  useEffect(() => {
    void fetchPets().then(setPets)
  }, [])
  return (
    <button id="browser" type="button" onClick={() => fetchPets().then(setPets)}>
      {pets}
    </button>
  )
}
