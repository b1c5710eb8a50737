import { parse } from '@cdktn/hcl2json'
import { describe, expect, it } from 'vitest'
import { evaluateShape } from '../../formats/hcl/evaluate-source.ts'

const variables = { name: 'Tom', list: ['a', 'b'], yes: true }

const texts = [
  '  one\n    two\n  three\n',
  '    {\n      "a": "${name}"\n\n    }\n',
  '    %{ for item in list ~}\n    <${item}>\n    %{ endfor ~}\n    end\n',
  '    {\n      %{~ for item in list ~}\n      "${item}",\n      %{~ endfor ~}\n    }\n',
  '    %{ if yes }\n    shown\n    %{ else }\n    hidden\n    %{ endif }\n',
  '  a ${~ name ~}  \n  b\n',
  '${name}\n    indented\n',
  '\t\ttabs\n\t\t  more\n',
  '  $${escaped} %%{ too }\n  "quotes" and \\n\n',
  '',
  '\n\n  blank first\n',
  '  lines\r\n    of Windows\r\n',
]

/** Returns the value of the local `text` as HashiCorp's parser decodes it, and as the library does inside a call. */
async function evaluateBoth(heredoc: string): Promise<readonly [unknown, unknown]> {
  const file = `locals {\n  text = ${heredoc}\n  call = join("", [${heredoc}\n  ])\n}\n`
  const { locals } = await parse('main.tf', file)
  const { text, call } = locals[0]
  return [evaluateShape(text, variables).value, evaluateShape(call, variables).value]
}

describe('a heredoc inside an expression', () => {
  it.each(texts)('has the text that HashiCorp’s parser gives one outside: %j', async (text) => {
    for (const start of ['<<EOT', '<<-EOT']) {
      const [expected, found] = await evaluateBoth(`${start}\n${text}  EOT`)
      expect(found).toBe(expected)
    }
  })
})
