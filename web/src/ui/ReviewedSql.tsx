import { lazy, Suspense, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Schema } from '@/api/client'
import { cn } from '@/lib/cn'
import type { Typed } from '@/lib/useTypedFindings'
import { FindingList } from './FindingList'
import { forEditor } from './findings'
import { SkeletonLines } from './Skeleton'
import type { SqlEditorHandle, SqlEditorProps } from './SqlEditor'

const SqlEditor = lazy(() => import('./SqlEditor'))
const NONE: Schema<'Finding'>[] = []

interface Props extends Pick<SqlEditorProps, 'label' | 'value' | 'onValueChange' | 'engine' | 'hint'> {
  typed: Typed
  /** What is said of a text that is too long to be reviewed while it is written. */
  tooLong: string
  onRun?: (() => void) | undefined
  onSave?: (() => void) | undefined
}

/** An editor with what the review says of its text: marks in it, the list below. */
export function ReviewedSql({ typed, tooLong, onRun, onSave, ...editing }: Props) {
  const { t } = useTranslation('findings')
  const editor = useRef<SqlEditorHandle>(null)
  const { findings, error } = typed
  return (
    <>
      <div className="h-56 resize-y overflow-hidden">
        <Suspense
          fallback={
            <div className="p-4">
              <SkeletonLines />
            </div>
          }
        >
          <SqlEditor
            ref={editor}
            {...editing}
            findings={forEditorOnce(findings ?? NONE)}
            {...(onRun && { onRun })}
            {...(onSave && { onSave })}
            className="h-full"
          />
        </Suspense>
      </div>
      {findings && <FindingList findings={findings} onGoTo={(line, column) => editor.current?.goTo(line, column)} />}
      <p role="status" className={cn('px-3 text-fg-3 text-xs', (typed.tooLong || error) && 'border-t py-2')}>
        {typed.tooLong ? tooLong : error && t('typedFailed', { why: error.message })}
      </p>
    </>
  )
}

const made = new WeakMap<object, ReturnType<typeof forEditor>>()

/** The editor takes new marks whenever their identity changes: the same findings keep theirs. */
function forEditorOnce(findings: Schema<'Finding'>[]) {
  const known = made.get(findings)
  if (known) return known
  const marks = forEditor(findings)
  made.set(findings, marks)
  return marks
}
