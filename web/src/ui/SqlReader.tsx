import { lintGutter, setDiagnostics } from '@codemirror/lint'
import { EditorState } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { type ReactNode, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { cn } from '@/lib/cn'
import { reading, sqlLanguage } from './codemirror'
import { diagnostic, type EditorFinding } from './SqlEditor'
import { noting, setNotes } from './sqlNotes'

export interface SqlReaderProps {
  label: string
  value: string
  engine?: string | undefined
  findings?: readonly EditorFinding[]
  /** Lines under which something stands, from 1, in order; the same array while they are the same. */
  notes?: readonly number[]
  renderNote?: (line: number) => ReactNode
  /** Asks for a note at a line; named for who hovers. */
  onLine?: (line: number) => void
  lineLabel?: (line: number) => string
  className?: string
}

const NONE: readonly number[] = []

/** SQL to read, with findings and notes at its lines. Heavy: reach it through `lazy(() => import('@/ui/SqlReader'))`. */
export default function SqlReader(props: SqlReaderProps) {
  const { label, value, engine, findings, notes = NONE, renderNote, onLine, lineLabel, className } = props
  const box = useRef<HTMLDivElement>(null)
  const [view, setView] = useState<EditorView>()
  const ask = useEffectEvent((line: number) => onLine?.(line))
  const noted = onLine !== undefined
  useEffect(() => {
    const editor = new EditorView({
      parent: box.current as HTMLDivElement,
      state: EditorState.create({
        doc: value,
        extensions: [
          reading(label),
          sqlLanguage(engine),
          findings && findings.length > 0 ? lintGutter() : [],
          noting(noted ? (line) => ask(line) : undefined, lineLabel),
        ],
      }),
    })
    editor.dispatch(
      setDiagnostics(
        editor.state,
        (findings ?? []).map((each) => diagnostic(editor.state, each)),
      ),
    )
    setView(editor)
    return () => {
      setView(undefined)
      editor.destroy()
    }
  }, [label, value, engine, findings, noted, lineLabel])

  const places = useMemo(() => notes.map((line) => ({ line, element: document.createElement('div') })), [notes])
  useEffect(() => {
    if (!view) return
    view.dispatch({ effects: setNotes.of(places) })
    // A thread that grows moves the lines below it.
    const observer = new ResizeObserver(() => view.requestMeasure())
    for (const { element } of places) observer.observe(element)
    return () => observer.disconnect()
  }, [view, places])
  return (
    <>
      <div ref={box} className={cn('min-h-0', className)} />
      {places.map(({ line, element }) => createPortal(renderNote?.(line), element, String(line)))}
    </>
  )
}
