import { type InputHTMLAttributes, useId } from 'react'

interface TextFieldProps
  extends Pick<InputHTMLAttributes<HTMLInputElement>, 'type' | 'autoComplete' | 'defaultValue'> {
  readonly name: string
  readonly label: string
  readonly hint?: string
  /** The complaint about the value; undefined while it is accepted. */
  readonly error?: string | undefined
  readonly multiline?: boolean
}

/** Renders an input with its label, and describes it to screen readers by its hint and its error. */
export function TextField({ label, hint, error, multiline, ...input }: TextFieldProps) {
  const id = useId()
  const hintId = hint && `${id}-hint`
  const errorId = error && `${id}-error`
  const control = {
    ...input,
    id,
    'aria-invalid': error !== undefined,
    'aria-describedby': [errorId, hintId].filter(Boolean).join(' ') || undefined,
  }
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {multiline ? <textarea {...control} rows={4} /> : <input {...control} />}
      {error && (
        <p className="field-error" id={errorId}>
          {error}
        </p>
      )}
      {hint && (
        <p className="field-hint" id={hintId}>
          {hint}
        </p>
      )}
    </div>
  )
}
