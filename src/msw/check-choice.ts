import { gatewayResponseDefaults } from '../model/gateway-response-defaults.ts'
import { describeUnknown } from '../model/unknown-word.ts'
import {
  aBoolean,
  aDelay,
  anObject,
  checkMembers,
  type MemberCheck,
  stringsByName,
} from './check-members.ts'

const aStatusCode: MemberCheck = (value) =>
  Number.isInteger(value) ? undefined : 'the number of a status'

const aGatewayResponse: MemberCheck = (value) =>
  typeof value === 'string' ? undefined : 'the type of a gateway response'

const choiceMembers: Readonly<Record<string, MemberCheck>> = {
  statusCode: aStatusCode,
  gatewayResponse: aGatewayResponse,
  delay: aDelay,
  networkError: aBoolean,
  context: anObject,
  stageVariables: stringsByName,
  once: aBoolean,
}

/**
 * Refuses an override's choice with unknown members or wrong values, for users whose compiler does not: they would be
 * ignored without a word.
 *
 * @example
 * checkChoice('test', { status: 404 }) // TypeError: test: Unknown choice 'status'. Did you mean statusCode?
 * @throws {TypeError} when the choice is no object, or a member is unknown or has a wrong value.
 */
export function checkChoice(subject: string, choice: unknown): void {
  checkMembers(subject, 'choice', choice, choiceMembers)
  const { gatewayResponse }: Readonly<Record<string, unknown>> = Object(choice)
  const types: readonly string[] = [...gatewayResponseDefaults.keys()]
  if (typeof gatewayResponse === 'string' && !types.includes(gatewayResponse))
    throw new TypeError(
      `${subject}: ${describeUnknown('gateway response', gatewayResponse, types)}`,
    )
}

/**
 * Refuses an override's choice that {@link checkChoice} refuses, and a choice that has no member but `once`.
 *
 * @example
 * checkOverride('override("GET /pets")', { once: true }) // TypeError: override("GET /pets"): Nothing is chosen. …
 * @throws {TypeError} when the choice cannot be made, or when nothing is chosen.
 */
export function checkOverride(subject: string, choice: unknown): void {
  const members: Readonly<Record<string, unknown>> = Object(choice)
  checkChoice(subject, choice ?? {})
  const names = Object.keys(choiceMembers).filter((name) => name !== 'once')
  if (names.every((name) => members[name] === undefined))
    throw new TypeError(`${subject}: Nothing is chosen. Available: ${names.join(', ')}.`)
}
