/** Returns the message of an Error, or any other thrown value converted to text; never throws itself. */
export function describeError(error: unknown): string {
  try {
    return error instanceof Error ? error.message : String(error)
  } catch {
    return 'an error that cannot be shown'
  }
}
