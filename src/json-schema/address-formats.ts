import { isEmail } from './email.ts'
import { type Format, format } from './format.ts'
import { isMappedAddress, readIpv4, readIpv6 } from './ip-address.ts'
import { isUri } from './uri.ts'

/** String formats of addresses: email addresses, hostnames, IP addresses and URIs. */
export const addressFormats: Readonly<Record<string, Format>> = {
  email: format('email address', isEmail),
  hostname: format('hostname', isHostname),
  // Java turns an IPv6 address such as `::ffff:1.2.3.4` into the IPv4 address that it stands for.
  ipv4: format('IPv4 address', (text) => readIpv4(text) !== undefined || isMappedAddress(text)),
  ipv6: format('IPv6 address', (text) => readIpv6(text) !== undefined && !isMappedAddress(text)),
  uri: format('URI', isUri),
}

/**
 * Returns whether Guava's InternetDomainName accepts a text: letters of every script, hyphens and underscores inside a
 * label.
 */
function isHostname(text: string): boolean {
  const name = text.replaceAll(/[\u3002\uff0e\uff61]/g, '.').replace(/\.$/, '')
  const labels = name.split('.')
  return (
    name.length <= 253 &&
    labels.every(
      (label) => /^[\w\-\u0080-\uffff]{1,63}$/.test(label) && !/^[-_]|[-_]$/.test(label),
    ) &&
    !/^\d/.test(labels.at(-1) ?? '')
  )
}
