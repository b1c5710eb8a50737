import { gatewayResponseDefaults } from '../model/gateway-response-defaults.ts'
import { describeUnknown } from '../model/unknown-word.ts'
import { aBoolean, aDelay, anObject, checkMembers, type MemberCheck } from './check-members.ts'

const aStatusCode: MemberCheck = (value) =>
  Number.isInteger(value) ? undefined : 'the number of a status'

const choiceMembers: Readonly<Record<string, MemberCheck>> = {
  statusCode: aStatusCode,
  gatewayResponse: () => undefined,
  delay: aDelay,
  networkError: aBoolean,
  context: anObject,
  stageVariables: anObject,
  once: aBoolean,
}

/**
 * Refuses a choice that an override cannot make, for users whose compiler does not: it would be ignored without a word.
 *
 * @example
 * checkChoice('override("GET /pets")', { status: 404 })
 * // TypeError: override("GET /pets"): Unknown choice 'status'. Did you mean statusCode?
 * @throws {TypeError} when a member is unknown or has a wrong value, or when nothing is chosen.
 */
export function checkChoice(subject: string, choice: unknown): void {
  const members: Readonly<Record<string, unknown>> = Object(choice)
  checkMembers(subject, 'choice', members, choiceMembers)
  const { gatewayResponse } = members
  const types: readonly string[] = [...gatewayResponseDefaults.keys()]
  if (gatewayResponse !== undefined && !types.includes(String(gatewayResponse)))
    throw new TypeError(
      `${subject}: ${describeUnknown('gateway response', String(gatewayResponse), types)}`,
    )
  const names = Object.keys(choiceMembers).filter((name) => name !== 'once')
  if (names.every((name) => members[name] === undefined))
    throw new TypeError(`${subject}: Nothing is chosen. Available: ${names.join(', ')}.`)
}
