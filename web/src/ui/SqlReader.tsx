import { lintGutter, setDiagnostics } from '@codemirror/lint'
import { EditorState } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { useEffect, useRef } from 'react'
import { cn } from '@/lib/cn'
import { reading, sqlLanguage } from './codemirror'
import { diagnostic, type EditorFinding } from './SqlEditor'

export interface SqlReaderProps {
  label: string
  value: string
  engine?: string | undefined
  findings?: readonly EditorFinding[]
  className?: string
}

/** SQL to read, with findings at its lines. Heavy: reach it through `lazy(() => import('@/ui/SqlReader'))`. */
export default function SqlReader({ label, value, engine, findings, className }: SqlReaderProps) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const editor = new EditorView({
      parent: box.current as HTMLDivElement,
      state: EditorState.create({
        doc: value,
        extensions: [reading(label), sqlLanguage(engine), findings && findings.length > 0 ? lintGutter() : []],
      }),
    })
    editor.dispatch(
      setDiagnostics(
        editor.state,
        (findings ?? []).map((each) => diagnostic(editor.state, each)),
      ),
    )
    return () => editor.destroy()
  }, [label, value, engine, findings])
  return <div ref={box} className={cn('min-h-0', className)} />
}
