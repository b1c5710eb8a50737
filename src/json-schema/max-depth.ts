/**
 * The deepest nesting of a value that is read or compared, so that brackets alone cannot fill the memory. Jackson's
 * limit is 1,000 since 2.15, and none before; which version AWS runs is not known.
 */
export const maxDepth = 10_000
