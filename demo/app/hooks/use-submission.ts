import { type FormEventHandler, useState } from 'react'
import { ApiProblem } from '../client/api-problem.ts'

/** A form on its way: the last problem stays in sight until the next answer. */
export interface Submission<Answer> {
  readonly sending: boolean
  readonly problem: unknown
  /** Field -> what the API says is wrong with it. */
  readonly fields: Readonly<Record<string, string>>
  readonly answer: Answer | undefined
  readonly onSubmit: FormEventHandler<HTMLFormElement>
}

interface Progress<Answer> {
  readonly sending: boolean
  readonly problem?: unknown
  readonly answer?: Answer
}

/** Sends a form's fields; when the API refuses some, the first of them gets the focus. */
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
