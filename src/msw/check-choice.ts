import type { Gateway } from '../gateway/gateway.ts'
import {
  aBoolean,
  aDelay,
  anObject,
  aString,
  checkMembers,
  type MemberCheck,
  stringsByName,
} from '../model/check-members.ts'
import { gatewayResponseDefaults } from '../model/gateway-response-defaults.ts'
import type { Operation } from '../model/operation.ts'
import { describeUnknown } from '../model/unknown-word.ts'
import type { OverrideChoice } from './override-choice.ts'

const aStatusCode: MemberCheck = (value) =>
  Number.isInteger(value) ? undefined : 'the number of a status'

const aGatewayResponse: MemberCheck = (value) =>
  typeof value === 'string' ? undefined : 'the type of a gateway response'

/** Accepts text, bytes and data: JSON would make `{}` of any other object, without a word. */
const aBody: MemberCheck = (value) =>
  /^\[object (Object|Array|Number|String|Boolean|Null|Date|ArrayBuffer|DataView|\w+Array)\]$/.test(
    Object.prototype.toString.call(value),
  )
    ? undefined
    : 'text, bytes or a value that is JSON'

const answerMembers: Readonly<Record<string, MemberCheck>> = {
  statusCode: aStatusCode,
  body: aBody,
  example: aString,
  gatewayResponse: aGatewayResponse,
  networkError: aBoolean,
  passthrough: aBoolean,
}

const choiceMembers: Readonly<Record<string, MemberCheck>> = {
  ...answerMembers,
  delay: aDelay,
  context: anObject,
  stageVariables: stringsByName,
}

/** Returns whether a choice has members of a name. */
export function isChoiceMember(name: string): boolean {
  return Object.hasOwn(choiceMembers, name)
}

/** Answers that leave nothing to choose beside them. */
const wholeAnswers = ['gatewayResponse', 'networkError', 'passthrough']

/**
 * Refuses a choice with unknown members, wrong values, or members that exclude each other, for users whose compiler
 * does not: they would be ignored without a word.
 *
 * @example
 * checkChoice('test', { status: 404 }) // TypeError: test: Unknown choice 'status'. Did you mean statusCode?
 * @throws {TypeError} when the choice is no object, or a member is unknown or has a wrong value.
 */
export function checkChoice(subject: string, choice: unknown): asserts choice is OverrideChoice {
  const members: Readonly<Record<string, unknown>> = Object(choice)
  if (members['once'] !== undefined)
    throw new TypeError(
      `${subject}: once is an option, not a choice: write override(operation, choice, { once: true }).`,
    )
  checkMembers(subject, 'choice', choice, choiceMembers)
  const { gatewayResponse } = members
  const types: readonly string[] = [...gatewayResponseDefaults.keys()]
  if (typeof gatewayResponse === 'string' && !types.includes(gatewayResponse))
    throw new TypeError(
      `${subject}: ${describeUnknown('gateway response', gatewayResponse, types)}`,
    )
  const chosen = Object.keys(answerMembers).filter((name) => isChosen(name, members[name]))
  const whole = wholeAnswers.find((name) => chosen.includes(name))
  const other = chosen.find((name) => name !== whole)
  if (whole !== undefined && other !== undefined)
    throw new TypeError(`${subject}: ${whole} excludes ${other}: choose one of them.`)
  if (chosen.includes('body') && chosen.includes('example'))
    throw new TypeError(`${subject}: body excludes example: choose one of them.`)
}

/** Returns whether a choice chooses the answer, and not only its circumstances. */
export function isChosenAnswer(choice: OverrideChoice): boolean {
  const members: Readonly<Record<string, unknown>> = Object(choice)
  return Object.keys(answerMembers).some((name) => isChosen(name, members[name]))
}

/** Returns whether a member chooses anything: `false` chooses no network error, but it is a body. */
function isChosen(name: string, value: unknown): boolean {
  return value !== undefined && (value !== false || name === 'body')
}

/**
 * Refuses an override's choice that {@link checkChoice} refuses, and one that has no member.
 *
 * @example
 * checkOverride('override("GET /pets")', {}) // TypeError: override("GET /pets"): Nothing is chosen. …
 * @throws {TypeError} when the choice cannot be made, or when nothing is chosen.
 */
export function checkOverride(subject: string, choice: unknown): void {
  const members: Readonly<Record<string, unknown>> = Object(choice)
  checkChoice(subject, choice ?? {})
  const names = Object.keys(choiceMembers)
  if (names.every((name) => members[name] === undefined))
    throw new TypeError(`${subject}: Nothing is chosen. Available: ${names.join(', ')}.`)
}

/**
 * Refuses a choice that an operation cannot answer.
 *
 * @throws {TypeError} that lists the statuses, or the names of examples, that there are.
 */
export function checkAnswer(
  subject: string,
  gateway: Pick<Gateway, 'explainChoice'>,
  operation: Operation,
  choice: OverrideChoice,
): void {
  const mistake = gateway.explainChoice(operation, choice)
  if (mistake !== undefined) throw new TypeError(`${subject}: ${mistake}`)
}

/** Refuses unknown options of an override, and wrong values of them. */
export function checkOverrideOptions(subject: string, options: unknown): void {
  checkMembers(subject, 'option', options, { once: aBoolean })
}
