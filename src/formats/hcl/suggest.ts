import { nearestWord } from '../../model/nearest-word.ts'

/** Suggests the nearest of the known names, as Terraform does: ` Did you mean "stage"?`; empty when none is near. */
export function suggest(name: string, known: readonly string[]): string {
  const nearest = nearestWord(name, known)
  return nearest === undefined ? '' : ` Did you mean "${nearest}"?`
}
