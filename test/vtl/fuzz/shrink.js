/**
 * Finds a shorter template that is still wanted, by leaving out parts of it.
 *
 * @param {string} template
 * @param {(template: string) => Promise<boolean>} isWanted
 */
export async function shrink(template, isWanted) {
  let shortest = template
  for (let length = Math.ceil(template.length / 2); length >= 1; ) {
    const shorter = await leaveOut(shortest, length, isWanted)
    if (shorter === shortest) length = length === 1 ? 0 : Math.ceil(length / 2)
    shortest = shorter
  }
  return shortest
}

/**
 * @param {string} template
 * @param {number} length
 * @param {(template: string) => Promise<boolean>} isWanted
 */
async function leaveOut(template, length, isWanted) {
  let shorter = template
  for (let start = 0; start < shorter.length; ) {
    const candidate = shorter.slice(0, start) + shorter.slice(start + length)
    if (await isWanted(candidate)) shorter = candidate
    else start += length
  }
  return shorter
}
