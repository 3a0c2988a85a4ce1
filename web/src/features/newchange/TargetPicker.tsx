import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { MultiCombobox } from '@/ui/Combobox'
import { Field } from '@/ui/Field'
import { ProblemPanel } from '@/ui/ProblemPanel'
import type { Option } from '@/ui/Select'
import type { ChangeDraft } from './draft'
import { MatchLine } from './MatchLine'
import { databasesQuery, groupsQuery } from './queries'
import { type GroupMatches, useGroupMatches } from './useTargets'

export interface TargetPickerProps {
  project: string
  change: ChangeDraft
  onChange: (part: Partial<ChangeDraft>) => void
  error: string | undefined
}

/** What a change is for: groups, whose members are found again when it is submitted, and single databases. */
export function TargetPicker({ project, change, onChange, error }: TargetPickerProps) {
  const { t } = useTranslation('newchange')
  const groups = useQuery(groupsQuery(project))
  const matches = useGroupMatches(project, change.groups)
  const options = (groups.data ?? []).map((group) => ({ value: group.id, label: group.title, hint: group.expression }))
  if (groups.error) return <ProblemPanel problem={groups.error} onRetry={() => void groups.refetch()} />
  return (
    <div className="flex flex-col gap-3">
      <div className="grid grid-cols-2 items-start gap-3">
        <Field label={t('groups')} error={error} hint={t(options.length === 0 ? 'noGroups' : 'groupsHint')}>
          <MultiCombobox
            label={t('groups')}
            options={options}
            value={change.groups.map((id) => options.find((each) => each.value === id) ?? { value: id, label: id })}
            onValueChange={(chosen) => onChange({ groups: chosen.map((each) => each.value) })}
            searching={groups.isPending}
            placeholder={t('pickGroups')}
          />
        </Field>
        <Field label={t('databases')} hint={t('databasesHint')}>
          <Databases project={project} change={change} onChange={onChange} />
        </Field>
      </div>
      <Matches matches={matches} />
    </div>
  )
}

function Databases({ project, change, onChange }: Omit<TargetPickerProps, 'error'>) {
  const { t } = useTranslation('newchange')
  const [typed, setTyped] = useState('')
  const text = useLate(typed, 200)
  const found = useQuery(databasesQuery(project, text))
  const engineOf = (name: string) =>
    change.engines[name] ?? found.data?.find((database) => database.name === name)?.engine ?? ''
  const pick = (databases: string[]) =>
    onChange({ databases, engines: Object.fromEntries(databases.map((name) => [name, engineOf(name)])) })
  const options: Option<string>[] = (found.data ?? []).map((database) => ({
    value: database.name,
    label: database.database,
    hint: `${database.environment} · ${database.instance} · ${database.engine}`,
  }))
  return (
    <MultiCombobox
      label={t('databases')}
      options={options}
      onSearch={setTyped}
      searching={found.isFetching}
      value={change.databases.map((name) => ({ value: name, label: name.split('/').at(-1) ?? name }))}
      onValueChange={(chosen) => pick(chosen.map((each) => each.value))}
      placeholder={t('pickDatabases')}
    />
  )
}

function Matches({ matches }: { matches: readonly GroupMatches[] }) {
  if (matches.length === 0) return null
  return (
    <ul className="flex flex-col divide-y rounded-md border bg-bg">
      {matches.map((each) => (
        <MatchLine key={each.group.id} {...each} />
      ))}
    </ul>
  )
}

/** The value as it was once it has stayed the same for a while. */
export function useLate<T>(value: T, milliseconds: number): T {
  const [late, setLate] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setLate(value), milliseconds)
    return () => clearTimeout(timer)
  }, [value, milliseconds])
  return late
}
