import { useEffect, useState } from 'react'

/** The progress of a request and its result. */
export type RequestState<Answer> =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly problem: unknown }
  | { readonly status: 'loaded'; readonly answer: Answer }

/** Sends a request for each new `key` and on `retry`; drops the answer once the key has changed. */
export function useRequest<Answer>(
  ask: (key: string, signal: AbortSignal) => Promise<Answer>,
  key: string,
): [state: RequestState<Answer>, retry: () => void] {
  const [state, setState] = useState<RequestState<Answer>>({ status: 'loading' })
  const [attempt, setAttempt] = useState(0)

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt sends the same request again
  useEffect(() => {
    const controller = new AbortController()
    const settle = (next: RequestState<Answer>) => {
      if (!controller.signal.aborted) setState(next)
    }
    setState({ status: 'loading' })
    ask(key, controller.signal).then(
      (answer) => settle({ status: 'loaded', answer }),
      (problem: unknown) => settle({ status: 'failed', problem }),
    )
    return () => controller.abort()
  }, [ask, key, attempt])

  return [state, () => setAttempt((count) => count + 1)]
}
