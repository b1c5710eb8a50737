/**
 * Finds the known word that a misspelt one most likely stands for; undefined when none is near. A word is near when at
 * most a quarter of its letters differ, whatever their case, or when the misspelt word is its beginning.
 *
 * @example
 * nearestWord('TROTTLED', ['UNAUTHORIZED', 'THROTTLED']) // 'THROTTLED'
 * nearestWord('status', ['statusCode', 'delay'])         // 'statusCode'
 * nearestWord('teapot', ['UNAUTHORIZED', 'THROTTLED'])   // undefined
 */
export function nearestWord(misspelt: string, known: readonly string[]): string | undefined {
  const letters = misspelt.toLowerCase()
  const [nearest] = known
    .map((word) => ({ word, distance: distanceTo(word.toLowerCase(), letters) }))
    .filter(({ word, distance }) => distance <= word.length / 4)
    .sort((one, other) => one.distance - other.distance)
  return nearest?.word
}

/** Counts the letters to insert, delete or replace to turn one word into another; 1 if it is only cut short. */
function distanceTo(word: string, misspelt: string): number {
  if (misspelt.length > 2 && word.startsWith(misspelt)) return word === misspelt ? 0 : 1
  let row = Array.from({ length: word.length + 1 }, (_, index) => index)
  for (const letter of misspelt) {
    let diagonal = row[0] ?? 0
    let left = diagonal + 1
    row = row.map((above, index) => {
      if (index === 0) return left
      left = Math.min(above + 1, left + 1, diagonal + (word[index - 1] === letter ? 0 : 1))
      diagonal = above
      return left
    })
  }
  return row.at(-1) ?? 0
}
