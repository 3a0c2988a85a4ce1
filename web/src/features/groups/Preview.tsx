import { useQuery } from '@tanstack/react-query'
import { CircleSlash } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { environmentsQuery, tierOf } from '@/api/catalog'
import { api, body, type Schema } from '@/api/client'
import { cn } from '@/lib/cn'
import { formatNumber } from '@/lib/format'
import { useSettled } from '@/lib/useSettled'
import { Labels } from '@/ui/Labels'
import { EnvTag } from '@/ui/Pill'
import { ProblemPanel } from '@/ui/ProblemPanel'
import { Scroll } from '@/ui/Scroll'
import { SkeletonLines } from '@/ui/Skeleton'
import { StatusIcon } from '@/ui/StatusIcon'
import { Tabs } from '@/ui/Tabs'

const PAUSE = 300

interface Props {
  project: string
  expression: string
}

/** What the rule selects right now, and which condition each of the others fails. */
export function Preview({ project, expression }: Props) {
  const { t } = useTranslation('groups')
  const asked = useSettled(expression, PAUSE)
  const [tab, setTab] = useState<'matches' | 'others'>('matches')
  const { data, error, isPlaceholderData } = useQuery({
    queryKey: ['groups', project, 'preview', asked],
    enabled: asked.trim() !== '',
    placeholderData: (before) => before,
    queryFn: () =>
      body(
        api.POST('/v1/projects/{project}/databaseGroups:preview', {
          params: { path: { project } },
          body: { expression: asked },
        }),
      ),
  })
  const rest = data ? data.total - data.matched : 0
  return (
    <section
      aria-label={t('preview')}
      className="flex min-h-0 flex-col overflow-hidden rounded-lg border bg-surface shadow-card"
    >
      <p role="status" className="px-4 pt-3 pb-1 font-medium">
        {data && !error ? t('matched', { matched: formatNumber(data.matched), count: data.total }) : t('preview')}
      </p>
      {error ? (
        <div className="p-4">
          <ProblemPanel problem={error} />
        </div>
      ) : !data ? (
        <div className="p-4">{asked.trim() === '' ? t('noExpression') : <SkeletonLines lines={5} />}</div>
      ) : (
        <div className={cn('flex min-h-0 flex-1 flex-col px-2', isPlaceholderData && 'opacity-70')}>
          <Tabs
            label={t('preview')}
            value={tab}
            onChange={setTab}
            items={[
              { id: 'matches', label: t('matches'), count: formatNumber(data.matched) },
              { id: 'others', label: t('others'), count: formatNumber(rest) },
            ]}
          />
          <Scroll label={t(tab)}>
            <ul className="divide-y">
              {tab === 'matches'
                ? data.matches.map((database) => <Match key={database.name} database={database} />)
                : data.others.map((other) => <Other key={other.database} other={other} />)}
            </ul>
          </Scroll>
          <More
            shown={tab === 'matches' ? data.matches.length : data.others.length}
            of={tab === 'matches' ? data.matched : rest}
          />
        </div>
      )}
    </section>
  )
}

function Match({ database }: { database: Schema<'Database'> }) {
  const environments = useQuery(environmentsQuery)
  return (
    <li className="flex h-9 items-center gap-2 px-2">
      <StatusIcon status="done" />
      <span className="max-w-1/2 shrink-0 truncate font-mono text-xs">{database.database}</span>
      <EnvTag name={database.environment} tier={tierOf(environments.data, database.environment)} />
      <span className="min-w-0 shrink-99 truncate font-mono text-fg-3 text-xs">{database.instance}</span>
      <span className="ml-auto min-w-0">
        <Labels labels={database.labels} most={2} />
      </span>
    </li>
  )
}

function Other({ other }: { other: Schema<'DatabaseGroupOther'> }) {
  const { t } = useTranslation('groups')
  const [, instance = '', , ...database] = other.database.split('/')
  return (
    <li className="flex items-start gap-2 px-2 py-2">
      <CircleSlash className="mt-0.5 size-4 shrink-0 text-fg-3" aria-hidden />
      <span className="min-w-0">
        <span className="flex items-baseline gap-2 font-mono text-xs">
          <span className="truncate">{database.join('/')}</span>
          <span className="truncate text-fg-3">{instance}</span>
        </span>
        <span className="block text-fg-2 text-xs">
          {t('notTrue')} <code className="break-all font-mono">{other.condition}</code>
        </span>
      </span>
    </li>
  )
}

function More({ shown, of }: { shown: number; of: number }) {
  const { t } = useTranslation('groups')
  if (of === 0) return <p className="px-2 py-6 text-center text-fg-2">{t('nobody')}</p>
  if (shown >= of) return null
  return <p className="border-t px-2 py-2 text-fg-3 text-xs">{t('firstOf', { shown, count: of })}</p>
}
