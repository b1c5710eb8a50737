import { type FormEventHandler, useState } from 'react'
import { ApiProblem } from '../client/api-problem.ts'

/** The progress of sending a form. `problem` stays while the form is sent again, until the next answer. */
export interface Submission<Answer> {
  readonly sending: boolean
  readonly problem: unknown
  /** The API's complaint about each refused field, by field name. */
  readonly fields: Readonly<Record<string, string>>
  readonly answer: Answer | undefined
  readonly onSubmit: FormEventHandler<HTMLFormElement>
}

interface Progress<Answer> {
  readonly sending: boolean
  readonly problem?: unknown
  readonly answer?: Answer
}

/** Sends the fields of a form and focuses the first one that the API refuses. */
export function useSubmission<Answer>(
  send: (field: (name: string) => string) => Promise<Answer>,
): Submission<Answer> {
  const [{ sending, problem, answer }, setProgress] = useState<Progress<Answer>>({ sending: false })

  const onSubmit: FormEventHandler<HTMLFormElement> = (event) => {
    event.preventDefault()
    const form = event.currentTarget
    const data = new FormData(form)
    setProgress((before) => ({ ...before, sending: true }))
    send((name) => String(data.get(name) ?? '')).then(
      (received) => setProgress({ sending: false, answer: received }),
      (failure: unknown) => {
        setProgress({ sending: false, problem: failure })
        const [refused = ''] = Object.keys(readFields(failure))
        const control = form.elements.namedItem(refused)
        if (control instanceof HTMLElement) control.focus()
      },
    )
  }

  return { sending, problem, fields: readFields(problem), answer, onSubmit }
}

function readFields(problem: unknown): Readonly<Record<string, string>> {
  return problem instanceof ApiProblem ? problem.fields : {}
}
