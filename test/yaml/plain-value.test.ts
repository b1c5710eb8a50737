import { expect, it } from 'vitest'
import { dependsOnVersion, plainValue } from '../../src/yaml/plain-value.ts'

it.each([
  ['null', ['', '~', 'null', 'Null', 'NULL'], null],
  ['true', ['true', 'True', 'TRUE'], true],
  ['false', ['false', 'False', 'FALSE'], false],
  ['12', ['12', '+12', '12.', '12.0', '1.2e1', '120E-1', '0o14', '0xC', '0xc'], 12],
  ['0.5', ['.5', '0.5', '+.5', '5e-1'], 0.5],
  ['-1000', ['-1000', '-1e3', '-1000.00'], -1000],
  ['infinity', ['.inf', '.Inf', '.INF', '+.inf'], Infinity],
  ['minus infinity', ['-.inf', '-.Inf', '-.INF'], -Infinity],
  ['not a number', ['.nan', '.NaN', '.NAN'], Number.NaN],
])('reads the YAML scalar %s in every spelling', (_name, spellings, expected) => {
  const values = spellings.flatMap((text) => [plainValue(text, false), plainValue(text, true)])
  expect(new Set(values)).toEqual(new Set([expected]))
})

it.each([
  'nULL',
  'y',
  'N',
  'yES',
  'tRUE',
  '1_000',
  '1:30',
  '0b1',
  '-0x1',
  '1e',
  '.',
  '-',
  '+.nan',
  '2020-01-01',
  '1.2.3',
  ' 1',
])('reads the plain YAML scalar %j as a text', (text) => {
  expect(plainValue(text, false)).toBe(text)
  expect(plainValue(text, true)).toBe(text)
})

it.each([
  [['yes', 'Yes', 'YES', 'on', 'On', 'ON'], true],
  [['no', 'No', 'NO', 'off', 'Off', 'OFF'], false],
])('reads the plain YAML scalar %j as a boolean in a template only', (words, expected) => {
  expect(words.map((word) => plainValue(word, true))).toEqual(words.map(() => expected))
  expect(words.map((word) => plainValue(word, false))).toEqual(words)
})

it.each([
  ['017', 15, 17],
  ['-010', -8, -10],
  ['00', 0, 0],
  ['089', '089', 89],
  ['012345678901', '012345678901', 12_345_678_901],
  ['0', 0, 0],
  ['01.5', 1.5, 1.5],
])(
  'reads the plain YAML scalar %j as %j in a template, as %j elsewhere',
  (text, inTemplate, elsewhere) => {
    expect(plainValue(text, true)).toBe(inTemplate)
    expect(plainValue(text, false)).toBe(elsewhere)
  },
)

it.each(['yes', 'No', 'ON', 'off', '017', '-089', 'TRUE', 'False'])(
  'tells that the YAML scalar %j depends on the version of YAML',
  (text) => expect(dependsOnVersion(text)).toBe(true),
)

it.each(['true', 'false', 'y', 'yES', '0', '0.5', '17', '0x1F', 'on time'])(
  'tells that the YAML scalar %j is the same in both versions of YAML',
  (text) => {
    expect(dependsOnVersion(text)).toBe(false)
    expect(plainValue(text, true)).toEqual(plainValue(text, false))
  },
)
