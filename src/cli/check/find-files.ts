import { statSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { isAbsolute } from 'node:path'
import { glob, isDynamicPattern } from 'tinyglobby'
import { CommandError } from '../command-error.ts'

/**
 * Finds the files that the arguments of `check` name: paths, globs, and `-` for the standard input, each of them once
 * and in order. A folder counts when it is a Terraform module.
 *
 * @throws {CommandError} for a glob that matches nothing, and for any other folder, with the glob to write.
 */
export async function findFiles(names: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all(names.map(findOne))
  return [...new Set(found.flat())]
}

async function findOne(name: string): Promise<readonly string[]> {
  const stats = name === '-' ? undefined : statSync(name, { throwIfNoEntry: false })
  if (stats?.isDirectory() && !(await isTerraformModule(name)))
    throw new CommandError(
      `'${name}' is a folder. Write '${name.replace(/\/$/, '')}/**/*.{yaml,yml,json}' for the files in it.`,
    )
  // A path that exists is taken as it is, although brackets in it could be read as a glob.
  if (stats || name === '-' || !isDynamicPattern(name)) return [name]
  const files = await glob(name, { expandDirectories: false, absolute: isAbsolute(name) })
  if (files.length === 0) throw new CommandError(`No file matches '${name}'.`)
  return files.sort()
}

async function isTerraformModule(folder: string): Promise<boolean> {
  return (await readdir(folder)).some((name) => /\.tf(\.json)?$/.test(name))
}
