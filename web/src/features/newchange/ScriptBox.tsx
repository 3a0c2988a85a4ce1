import { FileUp } from 'lucide-react'
import { type DragEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, body, type Schema } from '@/api/client'
import { cn } from '@/lib/cn'
import { type Review, useTypedFindings } from '@/lib/useTypedFindings'
import { Button } from '@/ui/Button'
import { ReviewedSql } from '@/ui/ReviewedSql'
import { toast } from '@/ui/toast'
import { readSql } from './sqlFile'

/** By the rules of a project. */
const reviewOf = (project: string): Review => ({
  by: project,
  ask: (engine, script, signal) =>
    body(
      api.POST('/v1/projects/{project}/scripts:review', {
        params: { path: { project } },
        body: { engine, script },
        signal,
      }),
    ),
})

export interface ScriptBoxProps {
  label: string
  value: string
  onValueChange: (value: string) => void
  project: string
  /** Those that the script is meant for, as far as they are known. */
  engines: readonly string[]
  /** What the checks of a plan said of this very text; undefined: it is reviewed as it is written. */
  findings: Schema<'Finding'>[] | undefined
  onSubmit: () => void
  onSave?: (() => void) | undefined
  invalid: boolean
}

/** Where a script is written, or a file with one is let fall. */
export function ScriptBox(props: ScriptBoxProps) {
  const { label, value, onValueChange, project, engines, onSubmit, onSave, invalid } = props
  const { t } = useTranslation('newchange')
  const typed = useTypedFindings(reviewOf(project), engines, value, props.findings === undefined)
  const picker = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)

  const take = async (file: File | undefined) => {
    if (!file) return
    const read = readSql(new Uint8Array(await file.arrayBuffer()))
    if ('text' in read) {
      onValueChange(read.text)
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
      <ReviewedSql
        label={label}
        value={value}
        onValueChange={onValueChange}
        engine={engines.length === 1 ? engines[0] : undefined}
        typed={props.findings ? { findings: props.findings, error: null, tooLong: false } : typed}
        tooLong={t('typedTooLong')}
        onRun={onSubmit}
        onSave={onSave}
        hint={t('scriptHint')}
      />
    </fieldset>
  )
}
