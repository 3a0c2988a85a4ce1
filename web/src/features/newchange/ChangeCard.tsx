import { ArrowDown, ArrowUp, CircleAlert, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Schema } from '@/api/client'
import { Switch } from '@/ui/choices'
import { IconButton } from '@/ui/IconButton'
import { Input } from '@/ui/Input'
import { Tabs } from '@/ui/Tabs'
import { ANY_ENGINE, type ChangeDraft, scriptKeys } from './draft'
import { ScriptBox } from './ScriptBox'
import { TargetPicker } from './TargetPicker'

export interface ChangeCardProps {
  project: string
  change: ChangeDraft
  at: number
  of: number
  engines: readonly string[]
  errors: { targets?: string | undefined; script?: string | undefined }
  findingsOf: (text: string) => Schema<'Finding'>[] | undefined
  onChange: (part: Partial<ChangeDraft>) => void
  onMove: (by: 1 | -1) => void
  onRemove: () => void
  onSubmit: () => void
  onSave?: (() => void) | undefined
}

/** One change of the plan: for which databases, and what is executed there. */
export function ChangeCard(props: ChangeCardProps) {
  const { project, change, at, of, engines, errors, onChange, onMove, onRemove } = props
  const { t } = useTranslation('newchange')
  return (
    <section aria-label={t('changeNumber', { number: at + 1 })} className="rounded-lg border bg-surface shadow-card">
      <header className="flex h-11 items-center gap-2 border-b pr-2 pl-4">
        <h2 className="shrink-0 font-semibold">{t('changeNumber', { number: at + 1 })}</h2>
        {of > 1 && (
          <Input
            aria-label={t('changeTitle')}
            placeholder={t('changeTitle')}
            value={change.title}
            onValueChange={(title) => onChange({ title })}
            className="ml-2 max-w-80"
          />
        )}
        {of > 1 && (
          <span className="ml-auto flex">
            <IconButton icon={ArrowUp} label={t('moveUp')} disabled={at === 0} onClick={() => onMove(-1)} />
            <IconButton icon={ArrowDown} label={t('moveDown')} disabled={at === of - 1} onClick={() => onMove(1)} />
            <IconButton icon={Trash2} label={t('removeChange')} onClick={onRemove} />
          </span>
        )}
      </header>
      <div className="flex flex-col gap-4 p-4">
        <TargetPicker project={project} change={change} onChange={onChange} error={errors.targets} />
        <Scripts {...props} />
        {errors.script && (
          <p role="alert" className="-mt-3 flex items-center gap-1 text-err text-xs">
            <CircleAlert className="size-3.5 shrink-0" aria-hidden />
            {errors.script}
          </p>
        )}
        {(engines.length > 1 || change.perEngine) && (
          <Switch
            label={t('perEngine')}
            hint={t('perEngineHint')}
            checked={change.perEngine}
            onCheckedChange={(perEngine) =>
              onChange(perEngine ? { perEngine, scripts: spread(change, engines) } : { perEngine })
            }
          />
        )}
      </div>
    </section>
  )
}

/** The text that was for all of them is where each of them starts. */
function spread(change: ChangeDraft, engines: readonly string[]): Record<string, string> {
  const all = change.scripts[ANY_ENGINE] ?? ''
  return { ...change.scripts, ...Object.fromEntries(engines.map((engine) => [engine, change.scripts[engine] ?? all])) }
}

function Scripts({ project, change, engines, errors, findingsOf, onChange, onSubmit, onSave }: ChangeCardProps) {
  const { t } = useTranslation('newchange')
  const keys = scriptKeys(change, engines)
  const [picked, setPicked] = useState('')
  const key = keys.includes(picked) ? picked : (keys[0] ?? ANY_ENGINE)
  const text = change.scripts[key] ?? ''
  const box = (
    <ScriptBox
      key={key}
      label={key === ANY_ENGINE ? t('script') : t('scriptFor', { engine: key })}
      value={text}
      onValueChange={(next) => onChange({ scripts: { ...change.scripts, [key]: next } })}
      project={project}
      engines={key === ANY_ENGINE ? engines : [key]}
      findings={findingsOf(text)}
      onSubmit={onSubmit}
      onSave={onSave}
      invalid={errors.script !== undefined}
    />
  )
  if (keys.length < 2) return box
  return (
    <Tabs
      label={t('scripts')}
      value={key}
      onChange={setPicked}
      items={keys.map((engine) => ({
        id: engine,
        label: engine,
        count: (change.scripts[engine] ?? '').trim() === '' ? t('blank') : undefined,
      }))}
    >
      <div className="pt-2">{box}</div>
    </Tabs>
  )
}
