import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launchBrowser } from '../../browser/support/launch-browser.js'

/**
 * A browser that opens pages.
 *
 * @typedef {object} BrowserProgram
 * @property {string} name
 * @property {string} missing what to do when it is not installed
 * @property {() => Promise<OpenBrowser | undefined>} start undefined when it is not installed
 */

/**
 * @typedef {object} OpenBrowser
 * @property {string} version
 * @property {(url: string) => Promise<void>} open
 * @property {() => Promise<void>} close
 */

/** The browsers that carry the three engines: Blink, Gecko and WebKit. @type {readonly BrowserProgram[]} */
export const browsers = [
  {
    name: 'Chromium',
    missing: 'set CHROME_PATH',
    async start() {
      const browser = await launchBrowser()
      return {
        version: browser.version(),
        open: async (url) => {
          const page = await browser.newPage()
          await page.goto(url)
        },
        close: () => browser.close(),
      }
    },
  },
  {
    name: 'Firefox',
    missing: 'install it (Debian: firefox-esr), or set FIREFOX_PATH',
    start: () =>
      startProgram([process.env['FIREFOX_PATH'], 'firefox', 'firefox-esr'], (folder) => [
        '--headless',
        '--no-remote',
        '--profile',
        folder,
      ]),
  },
  {
    name: 'WebKitGTK, the engine of Safari',
    missing:
      'install it (Debian: webkit2gtk-driver and xvfb), or set WEBKIT_PATH to its MiniBrowser',
    start: () =>
      startProgram(
        [
          process.env['WEBKIT_PATH'],
          '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
          '/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
        ],
        () => [],
      ),
  },
]

/**
 * Prepares the first of some programs that is installed; one that needs a screen gets one by `xvfb-run`.
 *
 * @param {readonly (string | undefined)[]} programs
 * @param {(folder: string) => readonly string[]} toArguments what precedes the URL, for a folder that is empty
 * @returns {Promise<OpenBrowser | undefined>}
 */
async function startProgram(programs, toArguments) {
  const screen = process.env['DISPLAY'] ? [] : ['xvfb-run', '--auto-servernum']
  const folder = mkdtempSync(join(tmpdir(), 'browser-'))
  const env = { ...process.env, HOME: folder }
  for (const program of programs) {
    if (program === undefined) continue
    const [command = '', ...args] = [...screen, program]
    const { status, stdout } = spawnSync(command, [...args, '--version'], { env, encoding: 'utf8' })
    if (status !== 0) continue
    /** @type {import('node:child_process').ChildProcess | undefined} */
    let child
    return {
      version: /[\d.]+\w*$/.exec(stdout.trim())?.[0] ?? '',
      open: async (url) => {
        // A group of its own, so that the screen and the browser's processes end with it.
        child = spawn(command, [...args, ...toArguments(folder), url], {
          detached: true,
          stdio: 'ignore',
          env,
        })
      },
      close: async () => {
        if (child?.pid) process.kill(-child.pid, 'SIGKILL')
        rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
      },
    }
  }
  rmSync(folder, { recursive: true, force: true })
  return undefined
}
