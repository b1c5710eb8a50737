import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  describeChoice,
  printPanelChoices,
  readPanelChoices,
  toAnswer,
} from '../../src/storybook/panel-choice.ts'

describe('the text of the panel in a link', () => {
  it('keeps statuses, gateway responses, words and delays', () => {
    const choices = new Map([
      ['GET-pets', { answer: '404', delay: 300 }],
      ['POST-pets', { answer: 'BAD_REQUEST_BODY', delay: undefined }],
      ['GET-pets-petId', { answer: '', delay: 0 }],
    ])
    const text = printPanelChoices(choices)
    expect(text).toBe('GET-pets_404-300ms POST-pets_BAD_REQUEST_BODY GET-pets-petId_-0ms')
    expect(readPanelChoices(text)).toEqual(choices)
  })

  it('leaves out an operation for which nothing is chosen', () => {
    expect(printPanelChoices(new Map([['GET-pets', { answer: '', delay: undefined }]]))).toBe('')
    expect(readPanelChoices('')).toEqual(new Map())
    expect(readPanelChoices(undefined)).toEqual(new Map())
  })

  it('is read back as it was printed, in letters that Storybook allows in a URL', () => {
    const id = fc.stringMatching(/^[A-Za-z\d]+(-[A-Za-z\d]+)*$/)
    const answer = fc.constantFrom('404', 'THROTTLED', 'DEFAULT_4XX', 'error', 'loading', 'defined')
    const delay = fc.option(fc.nat(), { nil: undefined })
    fc.assert(
      fc.property(
        fc.array(fc.tuple(id, fc.record({ answer, delay })), { maxLength: 4 }),
        (entries) => {
          const choices = new Map(entries)
          const text = printPanelChoices(choices)
          expect(text).toMatch(/^[a-zA-Z0-9 _-]*$/)
          expect(readPanelChoices(text)).toEqual(choices)
        },
      ),
    )
  })

  it('ignores what it cannot read', () => {
    expect(readPanelChoices('nonsense GET-pets_404-soon _404 GET-pets_error')).toEqual(
      new Map([['GET-pets', { answer: 'error', delay: undefined }]]),
    )
  })
})

it.each([
  ['404', { statusCode: 404 }],
  ['THROTTLED', { gatewayResponse: 'THROTTLED' }],
  ['error', { networkError: true }],
  ['loading', { delay: 'infinite' }],
  ['defined', undefined],
  ['', undefined],
])('turns the word %j into the choice %j', (word, choice) => {
  expect(toAnswer(word)).toEqual(choice)
})

it.each([
  [{ statusCode: 404 }, '404'],
  [{ gatewayResponse: 'THROTTLED', delay: 300 }, 'THROTTLED, 300 ms'],
  [{ networkError: true }, 'network error'],
  [{ passthrough: true }, 'real backend'],
  [{ delay: 'infinite' }, 'loading'],
  [{ body: [] }, 'another answer'],
] as const)('describes %j as %s', (choice, words) => {
  expect(describeChoice(choice)).toBe(words)
})
