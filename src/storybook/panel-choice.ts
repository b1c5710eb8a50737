import type { GatewayResponseType, OverrideChoice } from '../index.ts'

/**
 * What the panel chooses for an operation, as words that can stand in a link.
 *
 * @example
 * const choice: PanelChoice = { answer: 'THROTTLED', delay: 300 }
 */
export interface PanelChoice {
  /**
   * A status (`'404'`), a gateway response (`'THROTTLED'`), `'error'` for a network error, `'loading'` for no answer,
   * `'defined'` for the definition's own answer where the story chooses another; empty for the story's.
   */
  readonly answer: string
  /** Milliseconds before the answer; undefined leaves it to the story. */
  readonly delay: number | undefined
}

/** Choices of the panel, by the identifier that the operation has in links. */
export type PanelChoices = ReadonlyMap<string, PanelChoice>

/**
 * Reads the text of Storybook's global. Its letters are those that Storybook allows in the URL: it drops a global with
 * any other.
 *
 * @example
 * readPanelChoices('GET-pets_404-300ms POST-pets_error')
 * // Map { 'GET-pets' => { answer: '404', delay: 300 }, 'POST-pets' => { answer: 'error', delay: undefined } }
 */
export function readPanelChoices(text: unknown): PanelChoices {
  const choices = new Map<string, PanelChoice>()
  for (const entry of String(text ?? '').split(' ')) {
    const [, id, answer = '', delay] = /^([A-Za-z\d-]+)_(\w*)(?:-(\d+)ms)?$/.exec(entry) ?? []
    if (id !== undefined)
      choices.set(id, { answer, delay: delay === undefined ? undefined : Number(delay) })
  }
  return choices
}

/** Prints choices of the panel as the text of Storybook's global; an empty choice is left out. */
export function printPanelChoices(choices: PanelChoices): string {
  return Array.from(choices)
    .filter(([, { answer, delay }]) => answer !== '' || delay !== undefined)
    .map(([id, { answer, delay }]) => `${id}_${answer}${delay === undefined ? '' : `-${delay}ms`}`)
    .join(' ')
}

/** Converts the word of an answer to the choice that makes it; undefined for a word that chooses nothing. */
export function toAnswer(answer: string): OverrideChoice | undefined {
  if (answer === 'error') return { networkError: true }
  if (answer === 'loading') return { delay: 'infinite' }
  if (/^\d+$/.test(answer)) return { statusCode: Number(answer) }
  return isGatewayResponse(answer) ? { gatewayResponse: answer } : undefined
}

/** Returns whether a word is written as gateway responses are; `override` refuses one that there is not. */
function isGatewayResponse(word: string): word is GatewayResponseType {
  return /^[A-Z\d_]+$/.test(word)
}

/**
 * Describes what the user of a page notices of a choice first.
 *
 * @example
 * describeChoice({ gatewayResponse: 'THROTTLED', delay: 300 }) // 'THROTTLED, 300 ms'
 * describeChoice({ stageVariables: { catalogue: 'empty' } })   // 'another answer'
 */
export function describeChoice({
  statusCode,
  gatewayResponse,
  networkError,
  passthrough,
  delay,
}: OverrideChoice): string {
  const words = [
    statusCode,
    gatewayResponse,
    networkError && 'network error',
    passthrough && 'real backend',
    delay === 'infinite' ? 'loading' : typeof delay === 'number' ? `${delay} ms` : delay,
  ]
  return words.filter(Boolean).join(', ') || 'another answer'
}
