import { EvaluationError } from './evaluation-error.ts'

/**
 * Reads a text of comma-separated values to the fields of its lines; the first line has the names of the fields. Fields
 * in quotes may have commas, line breaks and doubled quotes; blank lines are left out.
 *
 * @throws {EvaluationError} in Terraform's words, for a text that Terraform refuses
 * @example
 * decodeCsv('a,b\n1,"2,3"') // [['a', 'b'], ['1', '2,3']]
 */
export function decodeCsv(text: string): readonly (readonly string[])[] {
  const lines = readLines(text.replaceAll('\r\n', '\n'))
  const [names] = lines
  if (!names) throw new EvaluationError('missing header line')
  const repeated = names.find((name, index) => names.indexOf(name) !== index)
  if (repeated !== undefined) {
    throw new EvaluationError(`duplicate column name ${JSON.stringify(repeated)}`)
  }
  return lines
}

/** A field in quotes, or else one up to the next comma or line break. */
const field = /"((?:[^"]|"")*)"(?=[,\n]|$)|([^,\n]*)/y

function readLines(text: string): string[][] {
  const lines: string[][] = []
  let index = 0
  let number = 1
  const fail = (sentence: string): never => {
    throw new EvaluationError(`CSV parse error on line ${number}: ${sentence}`)
  }
  while (index < text.length) {
    if (text[index] === '\n') {
      index += 1
      number += 1
      continue
    }
    const line: string[] = []
    let next: string | undefined = ','
    for (; next === ','; index += 1) {
      field.lastIndex = index
      const [image = '', quoted, plain = ''] = field.exec(text) ?? []
      if (plain.startsWith('"')) fail('extraneous or missing " in quoted-field')
      if (plain.includes('"')) fail('bare " in non-quoted-field')
      line.push(quoted?.replaceAll('""', '"') ?? plain)
      index += image.length
      next = text[index]
    }
    if (lines[0] && line.length !== lines[0].length) fail('wrong number of fields')
    number += line.join('').split('\n').length
    lines.push(line)
  }
  return lines
}
