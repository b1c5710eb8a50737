import { setupWorker } from 'msw/browser'
import { useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { handlers } from './apis.ts'

const calls = [
  '/pets-api/pets/7',
  '/pets-api/broken',
  '/orders-api/orders',
  '/greeting-api/hello',
  '/shop-api/items',
  '/cats-api/cats',
  '/dogs-api/dogs',
]

function Answers() {
  const [answers, setAnswers] = useState<string[]>()
  useEffect(() => {
    const ask = async (path: string) => {
      const response = await fetch(path)
      return `${path} ${response.status} ${(await response.text()).trim()}`
    }
    void Promise.all(calls.map(ask)).then(setAnswers)
  }, [])
  return answers ? <pre id="answers">{answers.join('\n')}</pre> : 'Loading'
}

await setupWorker(...handlers).start()
const root = document.getElementById('root')
if (root) createRoot(root).render(<Answers />)
