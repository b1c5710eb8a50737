/** Matches the names of files of a Terraform module; OpenTofu has an ending of its own. */
const sourceFile = /\.(?:tf|tofu)(?:\.json)?$/

/** Matches the names of files with values of variables. */
const variableFile = /\.tfvars(?:\.json)?$/

/** Returns whether a file is part of a Terraform module, by its name. */
export function isTerraformFile(file: string): boolean {
  return sourceFile.test(file)
}

/** Returns whether a file holds values of variables of a Terraform module, by its name. */
export function isVariableFile(file: string): boolean {
  return variableFile.test(file)
}
