import type { SQLNamespace } from '@codemirror/lang-sql'
import {
  type Diagnostic,
  forEachDiagnostic,
  lintGutter,
  nextDiagnostic,
  previousDiagnostic,
  setDiagnostics,
} from '@codemirror/lint'
import { Compartment, EditorState, Prec } from '@codemirror/state'
import { EditorView, keymap, placeholder } from '@codemirror/view'
import { type Ref, useEffect, useEffectEvent, useImperativeHandle, useRef } from 'react'
import { cn } from '@/lib/cn'
import { sqlLanguage, writing } from './codemirror'

/** What the review says about a place. Lines and columns count from 1, columns in UTF-16 units, as the API does. */
export interface EditorFinding {
  line: number
  column: number
  endLine?: number
  endColumn?: number
  severity: 'error' | 'warning' | 'info'
  message: string
  rule: string
  fix?: { label: string; apply: () => void }
}

export interface SqlEditorHandle {
  focus(): void
  goTo(line: number, column: number): void
  /** What is selected, else all. */
  selection(): string
}

export interface SqlEditorProps {
  label: string
  value: string
  onValueChange: (value: string) => void
  /** `postgresql`, `mysql`, `mariadb`, `sqlite`. */
  engine?: string
  schema?: SQLNamespace
  findings?: readonly EditorFinding[]
  onRun?: () => void
  onSave?: () => void
  hint?: string
  className?: string
  ref?: Ref<SqlEditorHandle>
}

/** Writes SQL. Heavy: reach it through `lazy(() => import('@/ui/SqlEditor'))`. */
export default function SqlEditor(props: SqlEditorProps) {
  const { label, value, onValueChange, engine, schema, findings, hint, className, ref } = props
  const box = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView>(null)
  const language = useRef(new Compartment())
  const changed = useEffectEvent((text: string) => onValueChange(text))
  const run = useEffectEvent(() => props.onRun?.())
  const save = useEffectEvent(() => props.onSave?.())
  const first = useEffectEvent(() => ({ value, hint, label, language: sqlLanguage(engine, schema) }))

  useEffect(() => {
    const start = first()
    const act = (what: () => void) => () => {
      what()
      return true
    }
    const editor = new EditorView({
      parent: box.current as HTMLDivElement,
      state: EditorState.create({
        doc: start.value,
        extensions: [
          Prec.highest(
            keymap.of([
              { key: 'Mod-Enter', run: act(() => run()) },
              { key: 'Mod-s', run: act(() => save()) },
              { key: 'F4', run: nextDiagnostic },
              { key: 'Shift-F4', run: previousDiagnostic },
            ]),
          ),
          writing(),
          language.current.of(start.language),
          lintGutter(),
          placeholder(start.hint ?? ''),
          EditorView.contentAttributes.of({ 'aria-label': start.label }),
          EditorView.updateListener.of((update) => update.docChanged && changed(update.state.doc.toString())),
        ],
      }),
    })
    view.current = editor
    return () => editor.destroy()
  }, [])

  useEffect(() => {
    const editor = view.current
    if (editor && editor.state.doc.toString() !== value) {
      editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: value } })
    }
  }, [value])

  useEffect(() => {
    view.current?.dispatch({ effects: language.current.reconfigure(sqlLanguage(engine, schema)) })
  }, [engine, schema])

  useEffect(() => {
    const editor = view.current
    if (editor)
      editor.dispatch(
        setDiagnostics(
          editor.state,
          (findings ?? []).map((each) => diagnostic(editor.state, each)),
        ),
      )
  }, [findings])

  useImperativeHandle(ref, () => ({
    focus: () => view.current?.focus(),
    goTo: (line, column) => {
      const editor = view.current
      if (!editor) return
      editor.dispatch({ selection: { anchor: offset(editor.state, line, column) }, scrollIntoView: true })
      editor.focus()
    },
    selection: () => {
      const state = view.current?.state
      if (!state) return ''
      const { from, to } = state.selection.main
      return from === to ? state.doc.toString() : state.sliceDoc(from, to)
    },
  }))

  return <div ref={box} className={cn('min-h-0 overflow-hidden', className)} />
}

/** Findings belong to the text that was reviewed; what was typed since may be shorter. */
export function offset(state: EditorState, line: number, column: number): number {
  if (line > state.doc.lines) return state.doc.length
  const at = state.doc.line(Math.max(1, line))
  return Math.min(at.to, at.from + Math.max(1, column) - 1)
}

export function diagnostic(state: EditorState, finding: EditorFinding): Diagnostic {
  const from = offset(state, finding.line, finding.column)
  const to = finding.endLine ? offset(state, finding.endLine, finding.endColumn ?? 1) : state.doc.lineAt(from).to
  return {
    from,
    to: Math.max(from, to),
    severity: finding.severity,
    message: finding.message,
    source: finding.rule,
    ...(finding.fix && { actions: [{ name: finding.fix.label, apply: finding.fix.apply }] }),
  }
}

/** How many places are marked now; for tests and status lines. */
export function countDiagnostics(state: EditorState): number {
  let count = 0
  forEachDiagnostic(state, () => count++)
  return count
}
