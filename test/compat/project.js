import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const nodeName = `node-${process.platform}-${process.arch}`

/**
 * Packs the library; returns the path of the tarball.
 *
 * @param {string} root @param {string} scratch
 */
export function pack(root, scratch) {
  const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', scratch]
  const [{ filename }] = JSON.parse(run('npm', args, root).stdout)
  return join(scratch, filename)
}

/** Creates a project that the library can be installed in; returns its path. @param {string} scratch */
export function createProject(scratch) {
  const project = mkdtempSync(join(scratch, 'consumer-'))
  writeFileSync(
    join(project, 'package.json'),
    JSON.stringify({ name: 'consumer', private: true, type: 'module' }),
  )
  return project
}

/**
 * Returns the packages that carry the Node of a major version: none when the Node that runs this is new enough.
 *
 * @param {string | undefined} node
 */
export function nodePackages(node) {
  return node && !canRun(node) ? [`${nodeName}@${node}`] : []
}

/**
 * Returns the path of the Node to run a project with.
 *
 * @param {string} project @param {string | undefined} node
 */
export function nodeBinary(project, node) {
  return node && !canRun(node)
    ? join(project, 'node_modules', nodeName, 'bin/node')
    : process.execPath
}

/** Returns whether the Node that runs this is new enough. @param {string} major */
function canRun(major) {
  return Number(process.versions.node.split('.')[0]) >= Number(major)
}

/**
 * Returns the version of a package that is installed in a project.
 *
 * @param {string} project @param {string} name
 * @returns {string}
 */
export function readVersion(project, name) {
  const file = join(project, 'node_modules', name, 'package.json')
  return JSON.parse(readFileSync(file, 'utf8')).version
}

/** @param {string} project @param {string[]} packages */
export function install(project, packages) {
  run(
    'npm',
    ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error', ...packages],
    project,
  )
}

/** @param {string} command @param {string[]} args @param {string} cwd */
export function run(command, args, cwd) {
  const result = spawnSync(command, args, { cwd, encoding: 'utf8' })
  if (result.status !== 0) throw new Error(`${command} ${args.join(' ')}\n${result.stderr}`)
  return result
}
