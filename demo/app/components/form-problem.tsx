import { ApiProblem } from '../client/api-problem.ts'

interface FormProblemProps {
  readonly problem: unknown
}

/** Renders why a form was not accepted, as an alert that is empty while nothing is wrong. */
export function FormProblem({ problem }: FormProblemProps) {
  return (
    <p className="form-problem" role="alert">
      {problem !== undefined &&
        (problem instanceof ApiProblem
          ? problem.message
          : 'The shelter could not be reached. Your answers are still here; try again.')}
    </p>
  )
}
