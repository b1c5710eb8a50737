import { json } from '@codemirror/lang-json'
import { bracketMatching } from '@codemirror/language'
import { type Diagnostic, lintGutter, lintKeymap, setDiagnostics } from '@codemirror/lint'
import type { Extension } from '@codemirror/state'
import { EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view'
import { minimalSetup } from 'codemirror'
import { useEffect, useRef } from 'react'
import type { Mark } from '../run/outcome.ts'
import { dataLanguage } from './data-language.ts'
import { editorTheme } from './editor-theme.ts'
import { vtlLanguage } from './vtl-language.ts'

interface CodeEditorProps {
  readonly label: string
  readonly language: 'vtl' | 'json' | 'data'
  readonly value: string
  readonly onChange: (value: string) => void
  readonly marks?: readonly Mark[]
}

const languages = { vtl: vtlLanguage, json: json(), data: dataLanguage }

/**
 * Renders a text editor with syntax colours and marks. Tab leaves it and F8 goes to the next mark. To change `language`
 * after mounting, give it another key.
 */
export function CodeEditor({ label, language, value, onChange, marks }: CodeEditorProps) {
  const place = useRef<HTMLDivElement>(null)
  const editor = useRef<EditorView>(null)
  const latest = useRef({ value, onChange })
  latest.current = { value, onChange }

  // biome-ignore lint/correctness/useExhaustiveDependencies: the next effect puts later values into the same editor
  useEffect(() => {
    if (!place.current) return
    const view = new EditorView({
      parent: place.current,
      doc: value,
      extensions: [
        baseExtensions,
        languages[language],
        EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0' }),
        EditorView.updateListener.of((update) => {
          const text = update.state.doc.toString()
          if (text !== latest.current.value) latest.current.onChange(text)
        }),
      ],
    })
    editor.current = view
    return () => view.destroy()
  }, [label, language])

  useEffect(() => {
    const view = editor.current
    if (!view || view.state.doc.toString() === value) return
    view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: value } })
  }, [value])

  useEffect(() => {
    const view = editor.current
    if (!view) return
    const end = view.state.doc.length
    const within = (marks ?? []).filter(({ to }) => to <= end)
    view.dispatch(setDiagnostics(view.state, within.map(toDiagnostic)))
  }, [marks])

  return <div className="code-editor" ref={place} />
}

/** CodeMirror knows no failures: a place that always answers 500 is marked like an error. */
function toDiagnostic({ severity, ...mark }: Mark): Diagnostic {
  return { ...mark, severity: severity === 'failure' ? 'error' : severity }
}

const baseExtensions: Extension = [
  minimalSetup,
  lineNumbers(),
  lintGutter(),
  highlightActiveLine(),
  bracketMatching(),
  keymap.of(lintKeymap),
  EditorView.lineWrapping,
  editorTheme,
]
