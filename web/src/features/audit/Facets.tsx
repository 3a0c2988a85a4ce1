import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Box, User } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { projectsQuery } from '@/api/projects'
import { Button } from '@/ui/Button'
import { DateTimeField } from '@/ui/ExpiryPicker'
import { Input } from '@/ui/Input'
import { Select } from '@/ui/Select'
import { SPANS, type Span, spanOf } from './span'

const NAMES = ['actor', 'project', 'resource', 'outcome', 'span', 'from', 'until'] as const
export type FacetName = (typeof NAMES)[number]

export interface FacetState {
  values: Record<Exclude<FacetName, 'span'>, string> & { span: Span }
  set: (part: Partial<Record<FacetName, string>>) => void
  clear: () => void
  /** Whether anything narrows the list. */
  any: boolean
}

/** What the list is narrowed by; it stands in the address. */
export function useFacets(): FacetState {
  const search = useSearch({ strict: false }) as Record<string, unknown>
  const navigate = useNavigate()
  const read = (name: FacetName) => (search[name] === undefined ? '' : String(search[name]))
  const set = (part: Partial<Record<FacetName, string>>) => {
    const next = Object.fromEntries(Object.entries(part).map(([name, value]) => [name, value || undefined]))
    void navigate({
      to: '.',
      search: (before: Record<string, unknown>) => ({ ...before, ...next }),
      replace: true,
    } as never)
  }
  return {
    values: {
      actor: read('actor'),
      project: read('project'),
      resource: read('resource'),
      outcome: read('outcome'),
      from: read('from'),
      until: read('until'),
      span: spanOf(read('span')),
    },
    set,
    clear: () => set(Object.fromEntries(NAMES.map((name) => [name, name === 'span' ? 'all' : '']))),
    any: NAMES.some((name) => read(name) !== '' && read(name) !== 'all') || read('span') === '',
  }
}

const OUTCOMES = ['', 'DONE', 'DENIED', 'FAILED'] as const

export function Facets({ values, set, clear, any }: FacetState) {
  const { t } = useTranslation('audit')
  const search = useSearch({ strict: false }) as Record<string, unknown>
  // The usual week is no filter that somebody set.
  const asked = NAMES.some((name) => search[name] !== undefined)
  const projects = useQuery(projectsQuery)
  return (
    <search aria-label={t('facets')} className="mb-3 flex flex-wrap items-center gap-2">
      <Select
        label={t('span')}
        value={values.span}
        onValueChange={(span) => set({ span })}
        options={SPANS.map((span) => ({ value: span, label: t(`spans.${span}`) }))}
        className="w-36"
      />
      {values.span === 'custom' && (
        <span className="flex items-center gap-2">
          <DateTimeField
            label={t('from')}
            value={values.from || null}
            onValueChange={(at) => set({ from: at ?? '' })}
          />
          <DateTimeField
            label={t('until')}
            value={values.until || null}
            onValueChange={(at) => set({ until: at ?? '' })}
          />
        </span>
      )}
      <Select
        label={t('outcome')}
        value={OUTCOMES.find((each) => each === values.outcome) ?? ''}
        onValueChange={(outcome) => set({ outcome })}
        options={OUTCOMES.map((each) => ({ value: each, label: t(`outcomes.${each || 'ANY'}`) }))}
        className="w-36"
      />
      <Select
        label={t('project')}
        value={values.project}
        onValueChange={(project) => set({ project })}
        options={[
          { value: '', label: t('anyProject') },
          ...(projects.data ?? []).map((project) => ({ value: project.id, label: project.title, hint: project.id })),
        ]}
        className="w-48"
      />
      <Typed icon={User} label={t('actorHint')} value={values.actor} onValueChange={(actor) => set({ actor })} />
      <Typed
        icon={Box}
        label={t('resourceHint')}
        value={values.resource}
        onValueChange={(resource) => set({ resource })}
      />
      {any && asked && (
        <Button kind="ghost" onClick={clear}>
          {t('clear')}
        </Button>
      )}
    </search>
  )
}

const PAUSE = 300

/** Asks a moment after the last key, so that not every letter is a question. */
function Typed(props: { icon: typeof User; label: string; value: string; onValueChange: (value: string) => void }) {
  const { icon, label, value, onValueChange } = props
  const [draft, setDraft] = useState(value)
  useEffect(() => setDraft(value), [value])
  useEffect(() => {
    if (draft.trim() === value) return
    const timer = setTimeout(() => onValueChange(draft.trim()), PAUSE)
    return () => clearTimeout(timer)
  })
  return (
    <span className="w-56">
      <Input icon={icon} mono aria-label={label} placeholder={label} value={draft} onValueChange={setDraft} />
    </span>
  )
}
