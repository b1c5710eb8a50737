import { describe, expect, it } from 'vitest'
import { nearestWord } from '../../src/model/nearest-word.ts'

describe('nearestWord', () => {
  it.each([
    ['TROTTLED', 'THROTTLED'],
    ['throttled', 'THROTTLED'],
    ['THORTTLED', 'THROTTLED'],
    ['DEFAULT_XX', 'DEFAULT_4XX'],
    ['status', 'statusCode'],
    ['baseURL', 'baseUrl'],
    ['dealy', 'delay'],
    ['edlay', 'delay'],
  ])('finds the word that %s stands for', (misspelt, word) => {
    const known = ['DEFAULT_4XX', 'DEFAULT_5XX', 'THROTTLED', 'baseUrl', 'statusCode', 'delay']
    expect(nearestWord(misspelt, known)).toBe(word)
  })

  it.each(['', 'de', 'teapot', 'TOTAL'])('finds none for "%s"', (word) => {
    expect(nearestWord(word, ['THROTTLED', 'delay', 'once'])).toBeUndefined()
  })

  it('prefers the word with the fewest differences, and then the first one', () => {
    expect(nearestWord('GET /pet', ['GET /pets/{petId}', 'GET /set', 'GET /vet'])).toBe(
      'GET /pets/{petId}',
    )
    expect(nearestWord('GET /vets', ['GET /pets', 'GET /sets', 'GET /bets'])).toBe('GET /pets')
  })
})
