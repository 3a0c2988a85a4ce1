import { FileUp } from 'lucide-react'
import { type DragEvent, lazy, Suspense, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Schema } from '@/api/client'
import { cn } from '@/lib/cn'
import { Button } from '@/ui/Button'
import { SkeletonLines } from '@/ui/Skeleton'
import type { SqlEditorHandle } from '@/ui/SqlEditor'
import { toast } from '@/ui/toast'
import { FindingList } from './FindingList'
import { forEditor } from './findings'
import { readSql } from './sqlFile'

const SqlEditor = lazy(() => import('@/ui/SqlEditor'))
const NONE: Schema<'Finding'>[] = []

export interface ScriptBoxProps {
  label: string
  value: string
  onValueChange: (value: string) => void
  engine: string | undefined
  /** Undefined: nothing has been said of this very text. */
  findings: Schema<'Finding'>[] | undefined
  onSubmit: () => void
  invalid: boolean
}

/** Where a script is written, or a file with one is let fall. */
export function ScriptBox({ label, value, onValueChange, engine, findings, onSubmit, invalid }: ScriptBoxProps) {
  const { t } = useTranslation('newchange')
  const editor = useRef<SqlEditorHandle>(null)
  const picker = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)

  const take = async (file: File | undefined) => {
    if (!file) return
    const read = readSql(new Uint8Array(await file.arrayBuffer()))
    if ('text' in read) {
      onValueChange(read.text)
      editor.current?.focus()
    } else toast({ kind: 'err', title: t(`file.${read.wrong}`, { file: file.name }), description: t('file.next') })
  }
  const drag = (event: DragEvent, entering: boolean) => {
    if (!event.dataTransfer.types.includes('Files')) return
    event.preventDefault()
    setOver(entering)
  }

  return (
    <fieldset
      aria-label={label}
      onDragOver={(event) => drag(event, true)}
      onDragLeave={(event) => drag(event, false)}
      onDropCapture={(event) => {
        if (event.dataTransfer.files.length === 0) return
        event.preventDefault()
        event.stopPropagation()
        setOver(false)
        void take(event.dataTransfer.files[0])
      }}
      className={cn(
        'min-w-0 overflow-hidden rounded-md border focus-within:border-accent',
        invalid && 'border-err-fill',
        over && 'border-accent border-dashed bg-accent-soft',
      )}
    >
      <div className="flex h-9 items-center gap-2 border-b bg-bg pr-1 pl-3">
        <span className="font-medium text-xs">{label}</span>
        <span className="text-fg-3 text-xs">{t('dropHint')}</span>
        <input
          ref={picker}
          type="file"
          accept=".sql,.ddl,.txt,text/plain,application/sql"
          className="hidden"
          onChange={(event) => {
            void take(event.target.files?.[0])
            event.target.value = ''
          }}
        />
        <Button size="sm" kind="ghost" icon={FileUp} onClick={() => picker.current?.click()} className="ml-auto">
          {t('upload')}
        </Button>
      </div>
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
            label={label}
            value={value}
            onValueChange={onValueChange}
            engine={engine}
            findings={forEditorOnce(findings ?? NONE)}
            onRun={onSubmit}
            hint={t('scriptHint')}
            className="h-full"
          />
        </Suspense>
      </div>
      {findings && <FindingList findings={findings} onGoTo={(line, column) => editor.current?.goTo(line, column)} />}
    </fieldset>
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
