import { useEffect, useState } from 'react'

interface AnswersProps {
  /** Requests to make when mounted: `'GET /pets'`. */
  readonly requests: readonly string[]
}

/** Renders the status and the text of the answer to each request. */
export function Answers({ requests }: AnswersProps) {
  return (
    <ul>
      {requests.map((request) => (
        <li key={request}>
          {request}: <Answer request={request} />
        </li>
      ))}
    </ul>
  )
}

function Answer({ request }: { readonly request: string }) {
  const [text, setText] = useState('waiting')
  useEffect(() => {
    const [method = 'GET', path = '/'] = request.split(' ')
    const body = method === 'GET' ? null : '{"name":"Rex"}'
    fetch(`https://pets.example.com/prod${path}`, {
      method,
      body,
      headers: body === null ? {} : { 'Content-Type': 'application/json' },
    })
      .then(async (response) => setText(`${response.status} ${await response.text()}`))
      .catch(() => setText('failed'))
  }, [request])
  return <output>{text}</output>
}
