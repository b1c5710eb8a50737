import { escapeControls } from './escape-controls.ts'

/**
 * Writes plain data as a TypeScript literal; texts of several lines become template literals.
 *
 * @example
 * toLiteral({ name: 'pets', ids: [1] }) // "{\n  name: 'pets',\n  ids: [\n    1,\n  ],\n}"
 */
export function toLiteral(value: unknown, indent: string = ''): string {
  if (typeof value === 'string') return toText(value)
  if (typeof value !== 'object' || value === null) return String(value)
  const inner = `${indent}  `
  const [open, close, members] = Array.isArray(value)
    ? ['[', ']', value.map((item) => toLiteral(item, inner))]
    : [
        '{',
        '}',
        Object.entries(value).map(([key, member]) => `${toKey(key)}: ${toLiteral(member, inner)}`),
      ]
  const lines = members.map((member) => `${inner}${member},\n`)
  return lines.length === 0 ? `${open}${close}` : `${open}\n${lines.join('')}${indent}${close}`
}

/**
 * Writes a text with line breaks as a template literal, any other in quotes. A text with control characters is quoted
 * too, as a template literal reads `\r\n` as `\n`; so is one with half a surrogate pair, which a file cannot hold.
 */
function toText(text: string): string {
  const isPlain =
    text.includes('\n') && !/[\p{Cc}\u2028\u2029\p{Cs}]/u.test(text.replaceAll(/[\n\t]/g, ''))
  return isPlain ? toTemplate(text) : toQuoted(text)
}

function toTemplate(text: string): string {
  return `\`${text.replace(/[\\`]|\$(?=\{)/g, '\\$&')}\``
}

function toQuoted(text: string): string {
  const quoted = escapeControls(JSON.stringify(text))
  if (text.includes("'") && !text.includes('"')) return quoted
  return `'${quoted.slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`
}

/** Writes a key of an object; `__proto__` is computed, since as a plain key it would set the prototype. */
function toKey(key: string): string {
  if (key === '__proto__') return `['__proto__']`
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : toQuoted(key)
}
