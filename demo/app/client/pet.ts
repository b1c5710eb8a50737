/** A card of the list. */
export interface PetSummary {
  readonly id: string
  readonly name: string
  readonly species: string
  readonly breed: string
  readonly coat: string
  readonly age: string
  readonly reserved: boolean
}

/** A page of the list; without `nextToken` it is the last one. */
export interface PetPage {
  readonly items: readonly PetSummary[]
  readonly total: number
  readonly nextToken?: string
}

/** An animal with its story. */
export interface Pet extends PetSummary {
  readonly sex: string
  readonly weight: string
  readonly story: string
  readonly goodWith: readonly string[]
  readonly fee: number
}
