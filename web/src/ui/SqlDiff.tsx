import { MergeView, unifiedMergeView } from '@codemirror/merge'
import { EditorState } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/cn'
import { reading, sqlLanguage } from './codemirror'

export interface SqlDiffProps {
  before: string
  after: string
  beforeLabel: string
  afterLabel: string
  mode: 'split' | 'unified'
  engine?: string
  className?: string
}

const collapse = { margin: 3, minSize: 6 }

/** Two texts and what differs. Heavy: reach it through `lazy(() => import('@/ui/SqlDiff'))`. */
export default function SqlDiff({ before, after, beforeLabel, afterLabel, mode, engine, className }: SqlDiffProps) {
  const { t } = useTranslation('kit')
  const box = useRef<HTMLDivElement>(null)
  const unchanged = t('unchangedLines', { lines: '$' })
  useEffect(() => {
    const parent = box.current as HTMLDivElement
    const shared = [
      sqlLanguage(engine),
      EditorView.lineWrapping,
      EditorState.phrases.of({ '$ unchanged lines': unchanged }),
    ]
    if (mode === 'split') {
      const view = new MergeView({
        parent,
        a: { doc: before, extensions: [reading(beforeLabel), ...shared] },
        b: { doc: after, extensions: [reading(afterLabel), ...shared] },
        collapseUnchanged: collapse,
        gutter: true,
      })
      return () => view.destroy()
    }
    const view = new EditorView({
      parent,
      doc: after,
      extensions: [
        reading(afterLabel),
        ...shared,
        unifiedMergeView({ original: before, mergeControls: false, collapseUnchanged: collapse, gutter: true }),
      ],
    })
    return () => view.destroy()
  }, [before, after, beforeLabel, afterLabel, mode, engine, unchanged])
  return <div ref={box} className={cn('min-h-0 overflow-auto', className)} />
}
