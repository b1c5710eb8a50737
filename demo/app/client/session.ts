/** The signed-in visitor and the token that requests send for them. */
export interface Session {
  readonly email: string
  readonly token: string
}
