import type { SourceDocument } from '../document/source-document.ts'

/**
 * The files of a Terraform module, each in Terraform's JSON shape: `{ resource: { aws_x: { name: [{ … }] } } }`, in
 * which an expression is a text `${…}`.
 */
export interface ModuleSource {
  /** Path of the module's folder as `path.module` shows it: `.` for the root module, else `modules/cors`. */
  readonly path: string
  /** Documents of the files `.tf` and `.tf.json`, those that override others last. */
  readonly files: readonly SourceDocument[]
  /** Documents of the files with values of variables, of which a later one counts; none below the root module. */
  readonly variableFiles: readonly SourceDocument[]
  /** Modules that this one calls, by the name of the call; those that cannot be opened are missing. */
  readonly calls: ReadonlyMap<string, ModuleSource>
}

/** A root module with all modules that it calls, and the other files that its expressions name. */
export interface TerraformSource {
  readonly root: ModuleSource
  /**
   * Opens a file by its path relative to the root module, as `file` does; the value of its document is the whole text.
   * Returns undefined when the file cannot be read.
   */
  readonly openText: (path: string) => SourceDocument | undefined
  /**
   * Lists the files in a folder, given relative to the root module, and in all folders below it, as `fileset` does:
   * paths from that folder. Returns undefined when there are too many.
   */
  readonly listFiles: (folder: string) => readonly string[] | undefined
}
