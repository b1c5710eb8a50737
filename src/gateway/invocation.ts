import { type Context, type ContextVariables, createContext } from '../mapping/context.ts'
import { Input } from '../mapping/input.ts'
import type { MappingSources, ParameterLocation } from '../mapping/parameter-mapping.ts'
import type { MappingVariables } from '../mapping/template-engine.ts'
import { emptyMap } from '../model/map-values.ts'
import { type Payload, toText } from './content-handling.ts'
import { type ClientFacts, type ContextOrigin, readContextVariables } from './context-variables.ts'
import { ExecutionLog } from './execution-log.ts'
import type { GatewayRequest } from './gateway.ts'
import { MethodRequest } from './method-request.ts'

type InvocationStart = Omit<ContextOrigin, 'client'> & {
  readonly stageVariables: Readonly<Record<string, string>>
}

/** One run of a method: the values that its steps read. `$context` is made when a step first reads it. */
export class Invocation {
  readonly request: GatewayRequest
  readonly requestId: string
  readonly time: number
  readonly stageVariables: Readonly<Record<string, string>>
  /** Path of the resource, such as `'/pets/{petId}'`; undefined when no method serves the request. */
  readonly resourcePath: string | undefined
  readonly parameters: MethodRequest
  readonly context: Context
  readonly log: ExecutionLog = new ExecutionLog()
  readonly #start: InvocationStart
  #client: ClientFacts = {}

  constructor(start: InvocationStart) {
    this.#start = start
    this.request = start.request
    this.requestId = start.requestId
    this.time = start.time
    this.stageVariables = start.stageVariables
    this.resourcePath = start.route?.operation.resourcePath
    this.parameters = new MethodRequest(start, start.route?.pathParameters ?? emptyMap)
    this.context = this.createContext()
    const { log, parameters } = this
    log.add(`HTTP Method: ${start.request.httpMethod}, Resource Path: ${start.request.path}`)
    log.add('Method request path: ', () => parameters.path)
    log.add('Method request query string: ', () => parameters.querystring)
    log.add('Method request headers: ', () => parameters.header)
    log.add('Method request body before transformations: ', start.request.body ?? '')
  }

  /** Facts about the client that the checks have found out so far. */
  get client(): ClientFacts {
    return this.#client
  }

  /** Adds facts that a check found out. `$context` shows only those added before it is first read. */
  learn(facts: ClientFacts): void {
    this.#client = { ...this.#client, ...facts }
  }

  /** Creates a separate `$context`, for a check that reads it before all facts about the client are known. */
  createContext(): Context {
    return createContext(() => this.contextVariables)
  }

  /** Values of `$context` as plain data, without what templates set, and with the facts found out so far. */
  get contextVariables(): ContextVariables {
    return readContextVariables({ ...this.#start, client: this.#client })
  }

  /**
   * Returns the data that templates and mappings read together with a body. `values` looks up parameters; by default
   * those of the client's request.
   */
  sourcesFor(
    body: Payload,
    values = (location: ParameterLocation, name: string): readonly string[] =>
      this.parameters.values(location, name),
  ): MappingSources & MappingVariables {
    const { context, stageVariables, parameters } = this
    return {
      input: new Input(toText(body), parameters),
      context,
      stageVariables,
      values,
      method: parameters,
      warn: (message) => this.log.note(message),
    }
  }
}
