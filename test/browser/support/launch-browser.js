import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import sparticuz from '@sparticuz/chromium'
import { chromium } from 'playwright-core'

const cache = fileURLToPath(new URL('../../../node_modules/.cache', import.meta.url))

/**
 * Starts the browser at `CHROME_PATH`; without it, the Chromium of the package on Linux x64, an installed Chrome
 * anywhere else.
 *
 * @returns {Promise<import('playwright-core').Browser>}
 * @throws {Error} that says how to provide a browser when none starts
 */
export async function launchBrowser() {
  try {
    return await chromium.launch(await findLaunchOptions())
  } catch (cause) {
    throw new Error(
      'No browser starts. Install Chrome, or set CHROME_PATH to the executable of a Chrome or Chromium.',
      { cause },
    )
  }
}

/**
 * Finds the browser that `launchBrowser` starts, for tools that start it themselves.
 *
 * @returns {Promise<{ executablePath?: string, channel?: string, args: string[] }>}
 */
export async function findLaunchOptions() {
  return { ...(await findBrowser()), args: launchFlags }
}

/** Flags with which the browser starts. */
export const launchFlags = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * Finds the browser and returns how Playwright starts it.
 *
 * @returns {Promise<import('playwright-core').LaunchOptions>}
 */
export async function findBrowser() {
  const { CHROME_PATH: chosen } = process.env
  if (chosen) return { executablePath: chosen, args: launchFlags }
  return process.platform === 'linux' && process.arch === 'x64'
    ? { executablePath: await unpackChromium(), args: launchFlags }
    : { channel: 'chrome', args: launchFlags }
}

/**
 * Unpacks the package's Chromium beside the cache and then renames the folder, so that no process starts a browser that
 * another one is still writing.
 */
async function unpackChromium() {
  const folder = join(cache, 'chromium')
  if (!existsSync(folder)) {
    await mkdir(cache, { recursive: true })
    const unpacked = await mkdtemp(join(cache, 'chromium-'))
    await unpackInto(unpacked)
    await rename(unpacked, folder).catch(() => rm(unpacked, { recursive: true }))
  }
  return join(folder, 'chromium')
}

/** Unpacks Chromium into a folder by way of TMPDIR, because the package has no option for it. @param {string} folder */
async function unpackInto(folder) {
  const { env } = process
  const { TMPDIR: before } = env
  Object.assign(env, { TMPDIR: folder })
  await sparticuz.executablePath()
  if (before === undefined) Reflect.deleteProperty(env, 'TMPDIR')
  else Object.assign(env, { TMPDIR: before })
}
