import { MappingTemplateError } from '../../errors.ts'
import { VelocityError } from '../../vtl/velocity-error.ts'

/** Runs a function and converts a VelocityError that it throws to a MappingTemplateError. */
export function withMappingErrors<Result>(run: () => Result): Result {
  try {
    return run()
  } catch (error) {
    throw error instanceof VelocityError ? new MappingTemplateError(error) : error
  }
}
