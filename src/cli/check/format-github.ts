import { type CheckedFile, placeOf } from './report.ts'

/**
 * Formats what `check` found as workflow commands, which GitHub Actions shows at the lines of a pull request
 * (docs.github.com, "Workflow commands for GitHub Actions").
 *
 * @example
 * // ::warning file=api.yaml,line=3,col=5,title=msw-apigateway unset-variable::paths./pets: Nothing sets $name: …
 */
export function formatGithub(files: readonly CheckedFile[]): string {
  return files
    .flatMap(({ file, issues, unreadable }) => [
      ...(unreadable === undefined ? [] : [`::error file=${property(file)}::${data(unreadable)}`]),
      ...issues.map((issue) => {
        const place = placeOf(issue, file)
        const level = issue.severity === 'warning' ? 'warning' : 'error'
        const title = property(`msw-apigateway ${issue.code}`)
        const message = data(`${issue.path}: ${issue.message}`)
        return `::${level} file=${property(place.file)},line=${place.line},col=${place.column},title=${title}::${message}`
      }),
    ])
    .map((line) => `${line}\n`)
    .join('')
}

/** Escapes the message of a command. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

/** Escapes the value of a property of a command. */
function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
