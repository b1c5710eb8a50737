import { spawn, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** A project outside of the repository that uses the packed library. */
export class ConsumerProject {
  /** Folder of the project. */
  #folder

  /** @param {string} folder */
  constructor(folder) {
    this.#folder = folder
  }

  /**
   * Creates a project from `consumer/` and installs packages into it, the packed library among them.
   *
   * @param {string} scratch @param {readonly string[]} packages
   */
  static create(scratch, packages) {
    const folder = mkdtempSync(join(scratch, 'consumer-'))
    cpSync(join(root, 'test/vite/consumer'), folder, { recursive: true })
    const manifest = { name: 'consumer', private: true, type: 'module' }
    writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest))
    const project = new ConsumerProject(folder)
    const flags = ['--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error']
    const { status, output } = project.run('npm', ['install', ...flags, ...packages])
    if (status !== 0) throw new Error(output)
    cpSync(
      join(folder, 'node_modules/msw/lib/mockServiceWorker.js'),
      join(folder, 'public/mockServiceWorker.js'),
    )
    return project
  }

  /**
   * Changes a file of the project; returns a function that brings its text back.
   *
   * @param {string} file @param {(text: string) => string} change
   */
  edit(file, change) {
    const path = join(this.#folder, file)
    const before = readFileSync(path, 'utf8')
    const after = change(before)
    if (after === before) throw new Error(`Nothing to change in ${file}.`)
    writeFileSync(path, after)
    return () => writeFileSync(path, before)
  }

  /** @param {string} file */
  read(file) {
    return readFileSync(join(this.#folder, file), 'utf8')
  }

  /**
   * Runs a command in the project until it ends.
   *
   * @param {string} command @param {readonly string[]} args @param {Record<string, string>} [env]
   */
  run(command, args, env = {}) {
    const { status, stdout, stderr } = spawnSync(command, args, this.#options(env))
    return { status, output: `${stdout}${stderr}` }
  }

  /**
   * Runs a command of an installed package until it ends.
   *
   * @param {string} command @param {readonly string[]} args @param {Record<string, string>} [env]
   */
  runBin(command, args, env = {}) {
    return this.run(join(this.#folder, 'node_modules/.bin', command), args, env)
  }

  /**
   * Starts Vite's dev server; `output()` returns what it has printed.
   *
   * @param {Record<string, string>} env
   */
  async startServer(env) {
    const port = await findPort()
    const command = join(this.#folder, 'node_modules/vite/bin/vite.js')
    const args = [command, '--port', String(port), '--strictPort', '--force']
    const server = spawn(process.execPath, args, this.#options(env))
    let output = ''
    for (const stream of [server.stdout, server.stderr])
      stream?.on('data', (text) => {
        output += text
      })
    const url = `http://localhost:${port}/`
    for (let tries = 0; !output.includes('Local:') && tries < 300; tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 100))
    if (!output.includes('Local:')) throw new Error(`Vite does not start: ${output}`)
    const close = () => server.kill()
    return { url, output: () => output, close }
  }

  /** @param {Record<string, string>} env @returns {import('node:child_process').SpawnSyncOptionsWithStringEncoding} */
  #options(env) {
    const { NODE_ENV, VITEST, ...outer } = process.env
    return {
      cwd: this.#folder,
      env: { ...outer, NO_COLOR: '1', ...env },
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
    }
  }
}

/** Finds a port that no one listens at. @returns {Promise<number>} */
function findPort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' ? (address?.port ?? 0) : 0))
    })
  })
}
