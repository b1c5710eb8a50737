/** Days and hours at which the shelter is open: `Tuesday to Sunday`, `10:00`, `17:00`. */
export interface OpeningHours {
  readonly days: string
  readonly from: string
  readonly to: string
}
