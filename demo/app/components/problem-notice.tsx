import { ApiProblem } from '../client/api-problem.ts'
import { Notice } from './notice.tsx'

interface ProblemNoticeProps {
  readonly problem: unknown
  readonly onRetry: () => void
}

/** Renders why a request failed, in words for visitors, with a button that tries again. */
export function ProblemNotice({ problem, onRetry }: ProblemNoticeProps) {
  const { title, text, species, coat } = describeProblem(problem)
  return (
    <Notice title={title} species={species} coat={coat} role="alert">
      <p>{text}</p>
      <button type="button" className="button" onClick={onRetry}>
        Try again
      </button>
    </Notice>
  )
}

function describeProblem(problem: unknown) {
  if (!(problem instanceof ApiProblem)) {
    return {
      title: 'Nobody picks up',
      text: 'The shelter could not be reached. Are you online?',
      species: 'parrot',
      coat: 'green',
    }
  }
  if (problem.status === 429) {
    const wait = problem.retryAfter === undefined ? 'a moment' : `${problem.retryAfter} seconds`
    return {
      title: 'It is busy at the door',
      text: `Too many visitors at once. Please wait ${wait}, then come back.`,
      species: 'rabbit',
      coat: 'ash',
    }
  }
  if (problem.status < 500) {
    return {
      title: 'That did not work',
      text: problem.message,
      species: 'dog',
      coat: 'chestnut',
    }
  }
  return {
    title: 'Someone sat on the keyboard',
    text: `The shelter answered ${problem.status}: ${problem.message.replace(/\.?$/, '.')}`,
    species: 'cat',
    coat: 'ginger',
  }
}
