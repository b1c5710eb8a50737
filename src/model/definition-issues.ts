import { DefinitionError, type DefinitionIssue } from '../errors.ts'
import { toPathText } from './definition-path.ts'
import { orderReports } from './order-reports.ts'
import type { DefinitionPath, RestApiDefinition } from './rest-api-definition.ts'

/** Place of a value as issues and failures name it: in the user's document, when the definition was read from one. */
export type IssuePlace = Pick<DefinitionIssue, 'path' | 'location' | 'frame'>

/** Place inside a text value. */
export interface TextPlace {
  /** Number of characters of the text before the place. */
  readonly offset: number
  /**
   * Lines of the template around the mistake, with a caret under it: shown only when the text of the definition's file is
   * not at hand; otherwise the lines of that file are shown.
   */
  readonly frame: string
}

/**
 * Issue as it was reported, with its path in the definition; its place in the user's document is looked up only when
 * the list of issues is read.
 */
interface Report extends Pick<DefinitionIssue, 'severity' | 'code' | 'message'> {
  readonly path: DefinitionPath
  /** Place inside the text at `path`; absent when the issue is about the whole value. */
  readonly at?: TextPlace | undefined
}

/**
 * Gathers the issues of a definition, so that one error holds all of them: the readers of formats report what they
 * read, the model what it checks, the gateway what it compiles.
 */
export class DefinitionIssues {
  readonly #definition: Pick<RestApiDefinition, 'source'>
  readonly #reports: Report[] = []
  #list: readonly DefinitionIssue[] | undefined

  constructor(definition: Pick<RestApiDefinition, 'source'> = {}) {
    this.#definition = definition
  }

  /** Every issue once, in the order of the user's document. */
  get list(): readonly DefinitionIssue[] {
    this.#list ??= Object.freeze(this.#read())
    return this.#list
  }

  /**
   * Issues that the user is to be told of when a mock is made: failures, an API that cannot answer at all, and options
   * that have no effect.
   */
  get urgent(): readonly DefinitionIssue[] {
    const isAny = this.#definition.source?.hasUnusedOption || this.#reports.some(isUrgent)
    return isAny ? this.list.filter(isUrgent) : []
  }

  /** Reports a value of the definition that API Gateway refuses to deploy. */
  refuse(code: DefinitionIssue['code'], path: DefinitionPath, message: string): void {
    this.#add('error', code, path, message)
  }

  /**
   * Reports a value that API Gateway refuses because of its name, which a document may hold in a `member` of the value.
   */
  refuseName(
    code: DefinitionIssue['code'],
    path: DefinitionPath,
    member: string,
    message: string,
  ): void {
    this.#add('error', code, this.#definition.source ? [...path, member] : path, message)
  }

  /**
   * Reports a value that deploys and turns every call that reaches it into a 500; only as a warning when nothing serves
   * its method, as no call reaches it then. `at` is a place inside the value's text.
   */
  failIf(
    isServed: boolean,
    code: DefinitionIssue['code'],
    path: DefinitionPath,
    message: string,
    at?: TextPlace,
  ): void {
    this.#add(isServed ? 'failure' : 'warning', code, path, message, at)
  }

  /** Reports a value that deploys and may surprise; `at` is a place inside the value's text. */
  warn(code: DefinitionIssue['code'], path: DefinitionPath, message: string, at?: TextPlace): void {
    this.#add('warning', code, path, message, at)
  }

  /**
   * Returns where a value of the definition stands, in the user's document if there is one; `at` is a place inside the
   * value's text.
   */
  locate(path: DefinitionPath, at?: TextPlace): IssuePlace {
    const place = this.#definition.source?.locate(path)
    return {
      path: place ? place.path : toPathText(path),
      ...(at && { frame: at.frame }),
      ...place?.position?.(at?.offset),
    }
  }

  /** Returns whether the mapping template at a path is known to have no mistake, so that it may be parsed later. */
  isChecked(path: DefinitionPath): boolean {
    return this.#definition.source?.isChecked?.(path) ?? false
  }

  /** Returns where a member of a value stands, when the user's document has it; else where the value stands. */
  locateMember(path: DefinitionPath, member: DefinitionPath): IssuePlace {
    const whole = [...path, ...member]
    return this.locate(this.#definition.source?.locate(whole) ? whole : path)
  }

  /** @throws {DefinitionError} with every issue, when one of them is an error. */
  throwErrors(): void {
    if (this.#reports.some(({ severity }) => severity === 'error'))
      throw new DefinitionError(this.list)
  }

  #add(
    severity: Report['severity'],
    code: Report['code'],
    path: DefinitionPath,
    message: string,
    at?: TextPlace,
  ): void {
    this.#reports.push({ severity, code, path, message, at })
    this.#list = undefined
  }

  #read(): readonly DefinitionIssue[] {
    const { source } = this.#definition
    const found = new Map<string, DefinitionIssue>()
    const reports = source ? this.#reports : orderReports(this.#reports, this.#definition)
    const own = reports.map(({ path, at, ...report }) => ({
      ...report,
      ...this.locate(path, at),
    }))
    // Keeps one of equal issues: an inherited value is checked twice, where it is written and where it is used.
    for (const issue of [...(source?.issues ?? []), ...own]) {
      const key = JSON.stringify([issue.code, issue.path, issue.message, issue.location])
      if (!found.has(key)) found.set(key, issue)
    }
    const issues = [...found.values()]
    return source ? source.order(issues) : issues
  }
}

function isUrgent({ severity, code }: Pick<DefinitionIssue, 'severity' | 'code'>): boolean {
  return (
    severity === 'failure' ||
    /^(no-operation-served|unused-integration|unknown-parameter)$/.test(code)
  )
}
