/** Who is signed in. */
export interface Session {
  readonly email: string
  readonly token: string
}
