/**
 * Finds the known word that a misspelt one most likely stands for; undefined when none is near. A word is near when at
 * most a quarter of its letters differ, whatever their case, where two swapped letters count as one, or when the
 * misspelt word is its beginning.
 *
 * @example
 * nearestWord('TROTTLED', ['UNAUTHORIZED', 'THROTTLED']) // 'THROTTLED'
 * nearestWord('status', ['statusCode', 'delay'])         // 'statusCode'
 * nearestWord('inptu', ['input', 'util'])                // 'input'
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

/**
 * Counts the letters to insert, delete, replace or swap to turn `misspelt` into `word`; counts less than 1 when `misspelt`
 * is a beginning of `word` with three letters or more, the less the fewer are left.
 */
function distanceTo(word: string, misspelt: string): number {
  if (misspelt.length > 2 && word.startsWith(misspelt)) return 1 - misspelt.length / word.length
  let beforeLast: number[] = []
  let last = Array.from({ length: word.length + 1 }, (_, index) => index)
  let lastLetter = ''
  for (const letter of misspelt) {
    const row = [(last[0] ?? 0) + 1]
    for (let index = 1; index <= word.length; index++) {
      const replaced = (last[index - 1] ?? 0) + (word[index - 1] === letter ? 0 : 1)
      const isSwap = word[index - 1] === lastLetter && word[index - 2] === letter
      const swapped = isSwap ? (beforeLast[index - 2] ?? 0) + 1 : replaced
      row.push(Math.min((last[index] ?? 0) + 1, (row[index - 1] ?? 0) + 1, replaced, swapped))
    }
    beforeLast = last
    last = row
    lastLetter = letter
  }
  return last.at(-1) ?? 0
}
