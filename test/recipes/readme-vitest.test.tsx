// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { mockRestApi } from 'msw-apigateway'
import { setupApi } from 'msw-apigateway/vitest'
import React, { useEffect, useState } from 'react'
import { afterEach, expect, it } from 'vitest'
import { readSnippet, runSnippet } from './run-snippet.ts'

/** A component of an application: it asks for a pet, and says that it is gone for a 404. */
function Pet({ id }: { readonly id: number }) {
  const [text, setText] = useState('Loading…')
  useEffect(() => {
    fetch(`https://pets.example.com/prod/pets/${id}`).then(
      ({ status }) => setText(status === 404 ? 'This pet is gone' : 'A pet'),
      (error: Error) => setText(error.message),
    )
  }, [id])
  return <p>{text}</p>
}

afterEach(cleanup)

const petApi = mockRestApi(
  {
    resources: {
      '/pets/{petId}': {
        GET: {
          methodResponses: [{ statusCode: 200 }, { statusCode: 404 }],
          integration: {
            type: 'MOCK',
            requestTemplates: { 'application/json': '{"statusCode": 200}' },
            integrationResponses: [
              { statusCode: 200 },
              { statusCode: 404, selectionPattern: '404' },
            ],
          },
        },
      },
    },
  },
  { baseUrl: 'https://pets.example.com/prod' },
)

const { mock } = await runSnippet(
  readSnippet('In Vitest: set-up in a line'),
  { setupApi, petApi },
  ['mock'],
)
// Declares the test of the snippet, which then runs as one of this file.
await runSnippet(readSnippet('In Vitest: set-up in a line', 1), {
  it,
  mock,
  render,
  screen,
  Pet,
  expect,
  React,
})

it('the override of the snippet ends with its test', async () => {
  render(<Pet id={7} />)
  expect(await screen.findByText('A pet')).toBeTruthy()
})
