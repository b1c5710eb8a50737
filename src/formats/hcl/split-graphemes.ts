/**
 * Splits a text into the characters that people see, as Terraform counts them: a letter with its accents is one, in its
 * shortest form.
 */
export function splitGraphemes(text: string): string[] {
  // Plain texts, which most are, have one character a letter.
  if (/^[ -~]*$/.test(text)) return [...text]
  const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })
  return [...segmenter.segment(text.normalize())].map(({ segment }) => segment)
}
