import { afterEach, describe, expect, it, vi } from 'vitest'
import { apiOf, gatewayOf, mock, send } from './invoke-gateway.ts'

const answererPath = '../../src/gateway/answer-request.ts'

describe('the code that answers requests', () => {
  afterEach(() => vi.doUnmock(answererPath))

  it('is loaded again after a failure, which is answered with a 500', async () => {
    vi.doMock(answererPath, () => {
      throw new Error('fetch failed')
    })
    const gateway = gatewayOf(apiOf(mock()))
    const failed = await send(gateway, 'GET /pets')
    expect(failed).toMatchObject({
      status: 500,
      body: '{"message": "Internal server error"}',
      failure: { kind: 'answerer-not-loaded' },
    })
    expect(failed.log()).toEqual([
      expect.stringMatching(/^The code that answers requests could not be loaded: ./),
    ])
    vi.doUnmock(answererPath)
    expect(await send(gateway, 'GET /pets')).toMatchObject({ status: 200 })
  })

  it('answers requests that wait for it in their order', async () => {
    const gateway = gatewayOf(apiOf(mock()))
    const order: number[] = []
    await Promise.all(
      [1, 2, 3].map(async (number) => {
        await send(gateway, 'GET /pets')
        order.push(number)
      }),
    )
    expect(order).toEqual([1, 2, 3])
  })

  it('answers 500 with the same headers as any other configuration error', async () => {
    vi.doMock(answererPath, () => {
      throw new Error('fetch failed')
    })
    const { headers } = await send(gatewayOf(apiOf(mock())), 'GET /pets')
    vi.doUnmock(answererPath)
    const integrationResponses = [{ statusCode: 201, selectionPattern: '201' }]
    const broken = await send(gatewayOf(apiOf(mock({ integrationResponses }))), 'GET /pets')
    expect(broken.headers).toEqual(expect.arrayContaining([...headers]))
  })
})
