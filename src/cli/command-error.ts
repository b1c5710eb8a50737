/** The error of a command that cannot be carried out although its arguments are right, such as a port that is taken. */
export class CommandError extends Error {
  override readonly name = 'CommandError' as const
}
