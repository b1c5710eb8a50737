import { expect, it } from 'vitest'
import { explain } from './send-body.ts'

const hash = 'd41d8cd98f00b204e9800998ecf8427e'

it.each([
  [
    'date-time',
    [
      '2020-01-01T00:00:00Z',
      '2020-01-01T00:00:00.123456789012Z',
      '2020-01-01T00:00:00+0100',
      '2020-01-01T00:00:00-08:00',
      '2020-01-01t00:00:00z',
      '2000-02-29T00:00:00Z',
      '0000-02-29T00:00:00Z',
    ],
  ],
  ['email', ['a@b.de', 'A <a@b.de>', 'ü@b.de', ' a@b ', 'a@[1.2.3.4]']],
  ['hostname', ['example.com', 'example.com.', 'a_b.com', 'bücher.example', 'x1']],
  ['ipv4', ['127.0.0.1', '0.0.0.0', '::ffff:1.2.3.4']],
  [
    'ipv6',
    [
      '::1',
      '::',
      'fe80::1%eth0',
      '1:2:3:4:5:6:7:8',
      '1:2:3:4:5:6:7::',
      '::1.2.3.4',
      '64:ff9b::1.2.3.4',
    ],
  ],
  [
    'uri',
    [
      '',
      'a/b',
      'urn:x:y',
      '//a/b',
      'http://a.b/?q=1#f',
      'http://ü/é',
      'http://[::1]:80/',
      'mailto:a@b',
      'x:[y]',
      '///a',
    ],
  ],
  ['regex', ['^a$', '\\-']],
  [
    'uuid',
    ['123e4567-e89b-12d3-a456-426614174000', '123E4567-E89B-12D3-A456-426614174000', '1-1-1-1-1'],
  ],
  ['mac', ['00:1B:44:11:3a:b7']],
  ['json-pointer', ['', '/a/b', '/~0~1', '/']],
  ['md5', [hash]],
  ['sha1', ['0'.repeat(40)]],
  ['base64', ['', 'YWJj', 'YQ==']],
  ['time', ['25:00:00']],
  ['uri-template', ['/{a']],
])('the format %s takes %j', async (format, texts) => {
  expect(await explain({ items: { format } }, JSON.stringify(texts))).toBeUndefined()
})

const dateFormats = "[yyyy-MM-dd'T'HH:mm:ssZ, yyyy-MM-dd'T'HH:mm:ss.[0-9]{1,12}Z]"

it.each([
  [
    'date-time',
    [
      'x',
      '2020-13-01T00:00:00Z',
      '2020-02-30T00:00:00Z',
      '2019-02-29T00:00:00Z',
      '1900-02-29T00:00:00Z',
      '2020-01-01T00:00:00',
      '2020-01-01 00:00:00Z',
      '2020-01-01T00:00:60Z',
      '2020-01-01T24:00:00Z',
      '2020-01-01T00:00:00-24:00',
      '2020-01-00T00:00:00Z',
    ],
    (text: string) => `string "${text}" is invalid against requested date format(s) ${dateFormats}`,
  ],
  [
    'email',
    [
      'test',
      '',
      'a@b..de',
      'a b@c.de',
      '@b.de',
      'a@',
      'a@b.de,c@d.de',
      'A <a@b.de',
      'a@b_c.de',
      '.a@b.de',
      'a@b@c',
    ],
    (text: string) => `string "${text}" is not a valid email address`,
  ],
  [
    'hostname',
    ['', 'a..b', '-a.com', 'a-.com', 'a.1', '.', 'a b', 'a'.repeat(64)],
    (text: string) => `string "${text}" is not a valid hostname`,
  ],
  [
    'ipv4',
    ['256.0.0.1', '1.2.3', '01.2.3.4', '1.2.3.4.5', 'x', '1.2.3.'],
    (text: string) => `string "${text}" is not a valid IPv4 address`,
  ],
  [
    'ipv6',
    [
      'x',
      '::ffff:1.2.3.4',
      '1:2:3:4:5:6:7',
      '1::2::3',
      '12345::',
      ':::',
      '::1.2.3.4%eth0',
      '1:2:3:4:5:6:7:8::',
      '::1.2.3.456',
      '',
      '::1.2.3.4:5',
    ],
    (text: string) => `string "${text}" is not a valid IPv6 address`,
  ],
  [
    'uri',
    [
      'a b',
      'http://[::1',
      'http:',
      ':a',
      '1a:b',
      '//',
      'a%zz',
      'a/[b',
      'http://[x]/',
      '\\a',
      'a#b#c',
    ],
    (text: string) => `string "${text}" is not a valid URI`,
  ],
  [
    'regex',
    ['[a'],
    (text: string) => `string "${text}" is not a valid ECMA 262 regular expression`,
  ],
  [
    'uuid',
    ['x', '1-1-1-1', '1-1-1-1-8000000000000000', '123e4567-e89b-12d3-a456-4266141740000'],
    (text: string) => `input string "${text}" is not a valid UUID`,
  ],
  [
    'mac',
    ['00-1B-44-11-3A-B7', '00:1B:44:11:3A'],
    (text: string) => `input string "${text}" is not a valid MAC address`,
  ],
  [
    'json-pointer',
    ['a', '/~2', '/~'],
    (text: string) => `input string "${text}" is not a valid JSON Pointer`,
  ],
  ['md5', ['a'], () => 'input string has incorrect length (1, expected 32)'],
  ['md5', [`x${hash.slice(1)}`], () => 'illegal character "x" in input at index 0'],
  ['sha512', ['ab'], () => 'input string has incorrect length (2, expected 128)'],
  ['base64', ['ab'], () => 'input has illegal length (must be a multiple of 4, found 2)'],
  ['base64', ['a!bc'], () => 'illegal character "!" at index 1 (not in Base64 alphabet)'],
])('the format %s refuses %j', async (format, texts, describe) => {
  const explained = await Promise.all(
    texts.map((text) => explain({ format }, JSON.stringify(text))),
  )
  expect(explained).toEqual(texts.map(describe))
})

it('a format looks at strings only', async () => {
  expect(await explain({ format: 'date-time' }, '1')).toBeUndefined()
})
