/** An animal as the list shows it on a card. */
export interface PetSummary {
  readonly id: string
  readonly name: string
  readonly species: string
  readonly breed: string
  readonly coat: string
  readonly age: string
  readonly reserved: boolean
}

/** A page of the list. */
export interface PetPage {
  readonly items: readonly PetSummary[]
  readonly total: number
  /** The `pageToken` that asks for the next page; absent on the last one. */
  readonly nextToken?: string
}

/** An animal with everything that its own page shows. */
export interface Pet extends PetSummary {
  readonly sex: string
  readonly weight: string
  readonly story: string
  readonly goodWith: readonly string[]
  readonly fee: number
}
