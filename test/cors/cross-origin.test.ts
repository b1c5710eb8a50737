import { expect, it } from 'vitest'
import { isCrossOrigin } from '../../src/cors/cross-origin.ts'

it.each([
  ['https://api.example.com/pets', 'cors', 'http://localhost:5173', true],
  ['http://localhost:5173/pets', 'cors', 'http://localhost:5173', false],
  ['http://localhost:51730/pets', 'cors', 'http://localhost:5173', true],
  ['https://localhost:5173/', 'cors', 'http://localhost:5173', true],
  ['http://localhost/pets', 'cors', 'http://localhost', false],
  ['http://localhost.example/pets', 'cors', 'http://localhost', true],
  ['http://localhost:5173/pets', 'cors', 'null', true],
  ['https://api.example.com/pets', 'no-cors', 'http://localhost:5173', false],
  ['https://api.example.com/pets', 'same-origin', 'http://localhost:5173', false],
  ['https://api.example.com/pets', 'navigate', 'http://localhost:5173', false],
  ['https://api.example.com/pets', 'cors', undefined, false],
] as const)('says of %s in the mode %s from %s: %s', (url, mode, pageOrigin, applies) => {
  expect(isCrossOrigin({ url, mode }, pageOrigin)).toBe(applies)
})
