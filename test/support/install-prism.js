import { execFileSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'

const prism = '@stoplight/prism-cli@5.16.0'

/**
 * Installs Prism, which the project is compared with, in a folder that the caller removes. It is no dependency of the
 * project, because only the benchmark of `serve` and the conformance page need it and its own dependencies.
 *
 * @param {string} folder
 * @returns {{ cli: string, load: (name: string) => any }} the file of its command, and what imports its packages
 */
export function installPrism(folder) {
  execFileSync('npm', ['install', '--silent', '--prefix', folder, prism], { stdio: 'ignore' })
  return {
    cli: join(folder, 'node_modules/@stoplight/prism-cli/dist/index.js'),
    load: createRequire(join(folder, 'index.js')),
  }
}
