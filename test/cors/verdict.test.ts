import { describe, expect, it } from 'vitest'
import { judgeAnswers } from '../../src/cors/verdict.ts'
import { origin, requestWith } from './request.ts'

const open = {
  status: 200,
  headers: [
    ['Access-Control-Allow-Origin', '*'],
    ['Access-Control-Allow-Headers', '*'],
  ],
} as const
const closed = { status: 200, headers: [] }

describe('the verdict', () => {
  it('lets pass what no answer refuses', () => {
    expect(judgeAnswers(requestWith(), { response: open })).toEqual({
      blocked: false,
      fault: undefined,
    })
    expect(judgeAnswers(requestWith(), { preflight: open, response: open }).blocked).toBe(false)
  })

  it('blocks by the answer itself, whatever its status', () => {
    for (const status of [200, 302, 403, 500])
      expect(
        judgeAnswers(requestWith(), { preflight: open, response: { ...closed, status } }),
      ).toEqual({
        blocked: true,
        fault: {
          step: 'response',
          rule: 'origin',
          header: 'Access-Control-Allow-Origin',
          got: undefined,
          wanted: [origin],
        },
      })
  })

  it('reads an answer with an error status that allows the origin', () => {
    expect(judgeAnswers(requestWith(), { response: { ...open, status: 500 } }).blocked).toBe(false)
  })

  it('blocks by the preflight first', () => {
    const { blocked, fault } = judgeAnswers(requestWith(), { preflight: closed, response: closed })
    expect([blocked, fault?.step]).toEqual([true, 'preflight'])
  })

  it('tells by the preflight alone whether the request is sent', () => {
    expect(judgeAnswers(requestWith(), { preflight: open }).blocked).toBe(false)
    expect(judgeAnswers(requestWith(), { preflight: closed }).blocked).toBe(true)
  })

  describe('on authorization under *', () => {
    const request = requestWith({ headers: [['Authorization', 't']] })

    it('does not block, and reports the fault as the standard’s', () => {
      const { blocked, fault } = judgeAnswers(request, { preflight: open, response: open })
      expect([blocked, fault?.standardOnly]).toEqual([false, true])
    })

    it('blocks by a fault of the answer itself, and reports that one', () => {
      const { blocked, fault } = judgeAnswers(request, { preflight: open, response: closed })
      expect([blocked, fault?.step, fault?.standardOnly]).toEqual([true, 'response', undefined])
    })
  })
})
