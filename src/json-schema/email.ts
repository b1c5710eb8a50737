import { stripText } from '../java/strip-text.ts'

/**
 * Returns whether JavaMail's strict InternetAddress accepts a text: an address, alone or in angle brackets after a
 * display name, with letters of every script. Quotes, comments, groups and routes, which JavaMail accepts as well, are
 * refused here.
 *
 * @example
 * isEmail('Rex <rex@example.com>') // true
 */
export function isEmail(text: string): boolean {
  const open = text.indexOf('<')
  if (open < 0) return isAddress(text)
  const close = text.indexOf('>', open)
  const besides = text.slice(0, open) + text.slice(close + 1)
  return close > 0 && !/[<>()[\]",;:]/.test(besides) && isAddress(text.slice(open + 1, close))
}

function isAddress(text: string): boolean {
  const [local = '', domain = '', ...more] = stripText(text, (char) => char <= ' ').split('@')
  if (more.length > 0 || !isDotted(local)) return false
  if (domain.startsWith('[')) return /^\[[!-Z\\^-~\u0080-\uffff]*\]$/.test(domain)
  return isDotted(domain) && !/[^\p{L}\p{Nd}.-]/u.test(domain)
}

/**
 * Returns whether a text has no blank, control character or special character, and dots only between other characters.
 */
function isDotted(text: string): boolean {
  return !/[^!-~\u0080-\uffff]|[()<>,;:\\"[\]]/.test(text) && !text.split('.').includes('')
}
