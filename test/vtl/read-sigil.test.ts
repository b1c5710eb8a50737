import { describe, expect, it } from 'vitest'
import { readSigil } from '../../src/vtl/read-sigil.ts'

const { raw } = String

describe('readSigil', () => {
  it.each([
    ['$name', { escapes: '', isEscaped: false, isQuiet: false, lead: '' }],
    ['$!name', { escapes: '', isEscaped: false, isQuiet: true, lead: '' }],
    ['$!{', { escapes: '', isEscaped: false, isQuiet: true, lead: '' }],
    ['#$name', { escapes: '', isEscaped: false, isQuiet: false, lead: '#' }],
    ['$!$name', { escapes: '', isEscaped: false, isQuiet: false, lead: '$!' }],
    [raw`\$name`, { escapes: '', isEscaped: true, isQuiet: false, lead: '' }],
    [raw`\\$!name`, { escapes: '\\', isEscaped: false, isQuiet: true, lead: '' }],
    [raw`\\\$name`, { escapes: '\\', isEscaped: true, isQuiet: false, lead: '' }],
    [raw`\\\\$#\$name`, { escapes: raw`\\`, isEscaped: false, isQuiet: false, lead: '$#\\' }],
  ])('reads the marks of %s', (image, sigil) => {
    expect(readSigil(image)).toEqual(sigil)
  })
})
