import type { AnswerEvent, RestApiMock } from '../index.ts'
import { describeUnknown } from '../model/unknown-word.ts'
import { type ListedOperation, listOperations } from './list-operations.ts'
import type { NamedApi } from './named-api.ts'
import { describeChoice, type PanelChoices, toAnswer } from './panel-choice.ts'
import type { PanelOperation, PanelRequest, PanelState } from './panel-state.ts'
import type { StoryChoice } from './story-choices.ts'
import type { StoryApiGateway } from './story-context.ts'

type Handlers = RestApiMock['handlers']

/** Number of requests that the panel shows. */
const shown = 30

/** One mounting of a story: what its APIs answer, and what they have answered. */
export class StoryRun implements StoryApiGateway {
  /** Signal of the mounting, by which a story that is only rendered again is recognised. */
  readonly signal: AbortSignal
  readonly #storyId: string
  readonly #apis: readonly NamedApi[]
  readonly #operations: readonly ListedOperation[]
  readonly #start = performance.now()
  readonly #answers: { readonly event: AnswerEvent; readonly request: PanelRequest }[] = []
  #choices: readonly StoryChoice[] = []

  constructor(storyId: string, signal: AbortSignal, apis: readonly NamedApi[]) {
    this.signal = signal
    this.#storyId = storyId
    this.#apis = apis
    this.#operations = listOperations(apis)
  }

  requests(operation?: string): readonly AnswerEvent[] {
    const events = this.#answers.map(({ event }) => event)
    if (operation === undefined) return events
    const known = this.#operations.map((listed) => listed.operation.key)
    if (!known.includes(operation))
      throw new TypeError(describeUnknown('operation', operation, known))
    return events.filter((event) => event.operation?.key === operation)
  }

  /** Listens to the APIs; `onAnswer` is called after each answer. Returns a function that ends it. */
  listen(onAnswer: () => void): () => void {
    const ends = this.#apis.map(({ name, api }) => {
      const listener = (event: AnswerEvent): void => {
        // A slow answer to a story that was left is none of this one's.
        if (performance.now() - event.time < this.#start) return
        this.#answers.push({ event, request: this.#toRequest(event, name) })
        onAnswer()
      }
      api.events.on('answer', listener)
      return () => api.events.removeListener('answer', listener)
    })
    return () => {
      for (const end of ends) end()
    }
  }

  /**
   * Takes the choices of the story and of the panel. Returns their handlers, to be asked before the APIs' own: the
   * panel's, then the story's for one operation, then the story's for all operations.
   *
   * @throws {TypeError} for an operation, a status or a member of a choice that there is not.
   */
  choose(choices: readonly StoryChoice[], panelChoices: PanelChoices): Handlers {
    this.#choices = choices
    const ofStory = [...choices]
      .sort((one, other) => Number(one.operation === '*') - Number(other.operation === '*'))
      .map(({ api, operation, choice }) => api.override(operation, choice))
    return [...this.#operations.flatMap((listed) => this.#forced(listed, panelChoices)), ...ofStory]
  }

  /** Describes the run for the panel. */
  toState(): PanelState {
    return {
      storyId: this.#storyId,
      isSetUp: true,
      operations: this.#operations.map((listed) => this.#toPanelOperation(listed)),
      requests: this.#answers
        .slice(-shown)
        .map(({ request }) => request)
        .reverse(),
    }
  }

  /** Creates the handler of what the panel chooses for an operation; what its API refuses is warned of and left out. */
  #forced(listed: ListedOperation, panelChoices: PanelChoices): Handlers {
    const chosen = panelChoices.get(listed.id)
    if (!chosen) return []
    const { api, operation } = listed
    const own = chosen.answer === 'defined' ? undefined : this.#findChoice(listed)?.choice
    const answer = toAnswer(chosen.answer)
    const delay = chosen.delay === undefined ? {} : { delay: chosen.delay }
    try {
      if (answer) return [api.override(operation.key, { ...delay, ...answer })]
      if (chosen.delay === undefined)
        return chosen.answer === 'defined'
          ? api.handlers.filter(({ info }) => info.header === operation.key)
          : []
      return typeof own === 'function'
        ? [api.override(operation.key, async (call) => ({ ...(await own(call)), ...delay }))]
        : [api.override(operation.key, { ...own, ...delay })]
    } catch (error) {
      // biome-ignore lint/suspicious/noConsole: a link may be older than the definition, and the story works without it
      console.warn(`[MSW] Warning: msw-apigateway: the link cannot be kept. ${error}`)
      return []
    }
  }

  #findChoice({ api, operation }: ListedOperation): StoryChoice | undefined {
    const ofApi = this.#choices.filter((choice) => choice.api === api)
    return (
      ofApi.find((choice) => choice.operation === operation.key) ??
      ofApi.find((choice) => choice.operation === '*')
    )
  }

  #toPanelOperation(listed: ListedOperation): PanelOperation {
    const { id, apiName, operation } = listed
    const choice = this.#findChoice(listed)?.choice
    return {
      id,
      key: operation.key,
      apiName,
      responses: operation.statusCodes.map((statusCode) => [
        statusCode,
        operation.descriptions.get(statusCode) ?? '',
      ]),
      storyChoice:
        typeof choice === 'function' ? 'by the request' : choice && describeChoice(choice),
    }
  }

  #toRequest(event: AnswerEvent, apiName: string): PanelRequest {
    const { request, operation, outcome, response, cors, time, log } = event
    const { pathname, search } = new URL(request.url)
    return {
      number: this.#answers.length + 1,
      method: request.method,
      target: pathname + search,
      operationId: this.#operations.find(
        (listed) => listed.operation === operation && listed.apiName === apiName,
      )?.id,
      outcome,
      status: response?.status,
      cors,
      time: Math.round(time),
      log: log(),
    }
  }
}
