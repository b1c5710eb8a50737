/** Parses a file of HCL to Terraform's JSON shape; rejects with all mistakes of syntax in one message. */
export type HclParser = (file: string, text: string) => Promise<unknown>

/**
 * Loads HashiCorp's parser, the optional peer `@cdktn/hcl2json`; undefined when it is not installed.
 *
 * @example
 * const parse = await loadHclParser()
 * await parse?.('main.tf', 'locals { stage = "dev" }') // { locals: [{ stage: 'dev' }] }
 */
export async function loadHclParser(): Promise<HclParser | undefined> {
  try {
    const { parse } = await import('@cdktn/hcl2json')
    return parse
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND') return undefined
    throw error
  }
}
