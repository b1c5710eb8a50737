/** Makes a value of a schema whose members are followed to a depth, and left empty below it. */
export type SampleAtDepth = (depth: number) => unknown

/** Depth at which openapi-sampler stops by itself. */
const greatestDepth = 15

/** Length of a value as JSON from which on it is not made deeper. */
const largeEnough = 50_000

/**
 * Makes a value of a schema, one level deeper at a time, until that adds nothing or the value is large enough: schemas
 * that refer to each other widely describe values that no memory holds.
 *
 * @example
 * sampleValue((maxSampleDepth) => sample(schema, { maxSampleDepth }, document))
 */
export function sampleValue(sample: SampleAtDepth): unknown {
  let value: unknown
  let text: string | undefined
  for (let depth = 1; depth <= greatestDepth; depth++) {
    value = sample(depth)
    const deeper = JSON.stringify(value) ?? ''
    if (deeper === text || deeper.length > largeEnough) break
    text = deeper
  }
  return value
}
