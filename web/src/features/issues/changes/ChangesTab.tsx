import { useQuery } from '@tanstack/react-query'
import { Database, FileCode2, Layers } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Schema } from '@/api/client'
import { formatAgo } from '@/lib/format'
import { Empty } from '@/ui/Empty'
import { Card } from '@/ui/Page'
import { ProblemPanel } from '@/ui/ProblemPanel'
import { ScrollArea } from '@/ui/ScrollArea'
import { Skeleton } from '@/ui/Skeleton'
import { databaseName } from '../happenings'
import { Person } from '../Person'
import { checksQuery, commentsQuery } from '../queries'
import { useIssue } from '../useIssue'
import { OutdatedThreads } from './OutdatedThreads'
import { ScriptView } from './ScriptView'
import { TargetSchemas } from './TargetSchemas'
import { outdated, type Thread, threadsOf } from './threads'

/** What is to be done: each change with its scripts and the databases it is for. */
export function ChangesTab() {
  const { t } = useTranslation('issues')
  const { ref, plan, checks } = useIssue()
  const all = useQuery({
    ...checksQuery(ref, checks.data?.total ?? 0),
    enabled: checks.data !== undefined && checks.data !== null,
  })
  const comments = useQuery(commentsQuery(ref))
  const threads = useMemo(() => threadsOf(comments.data ?? []), [comments.data])
  return (
    <ScrollArea label={t('tab.changes')}>
      {plan.error ? (
        <ProblemPanel problem={plan.error} onRetry={() => void plan.refetch()} />
      ) : plan.data === undefined ? (
        <Skeleton className="h-48 w-full" />
      ) : plan.data === null ? (
        <Card>
          <Empty icon={FileCode2} title={t('noPlan')} hint={t('noPlanHint')} />
        </Card>
      ) : (
        <div className="flex flex-col gap-4">
          <p className="flex flex-wrap items-center gap-x-2 text-fg-2">
            {t('revision', { number: plan.data.revision })}
            <Person name={plan.data.author} />
            {formatAgo(plan.data.createdAt)}
          </p>
          {plan.data.changes.map((change) => (
            <ChangeCard key={change.position} change={change} checks={all.data} threads={threads} />
          ))}
          <OutdatedThreads threads={outdated(threads, plan.data)} />
        </div>
      )}
    </ScrollArea>
  )
}

interface ChangeCardProps {
  change: Schema<'PlanChange'>
  checks: readonly Schema<'Check'>[] | undefined
  threads: readonly Thread[]
}

/** More databases than these are counted, not named. */
const NAMED = 12

function ChangeCard({ change, checks, threads }: ChangeCardProps) {
  const { t } = useTranslation('issues')
  const targets = checks?.filter((check) => check.change === change.position).length
  const scripts = Object.entries(change.scripts)
  return (
    <Card
      title={
        <span className="flex min-w-0 items-baseline gap-2">
          <span className="tnum text-fg-2">{`${change.position + 1}.`}</span>
          <span className="truncate">{change.title || t('changeNumber', { number: change.position + 1 })}</span>
        </span>
      }
      actions={
        targets !== undefined && (
          <span className="tnum font-normal text-fg-2">{t('databases', { count: targets })}</span>
        )
      }
    >
      <ul aria-label={t('targets')} className="mb-3 flex flex-wrap gap-x-4 gap-y-1">
        {change.groups.map((group) => (
          <Target key={group} icon={Layers} name={group} hint={t('group')} />
        ))}
        {change.databases.slice(0, NAMED).map((database) => (
          <Target
            key={database}
            icon={Database}
            name={databaseName(database).database}
            hint={databaseName(database).instance}
          />
        ))}
        {change.databases.length > NAMED && (
          <li className="tnum text-fg-2">{t('moreDatabases', { count: change.databases.length - NAMED })}</li>
        )}
      </ul>
      {checks && <TargetSchemas checks={checks} change={change.position} />}
      <div className="flex flex-col gap-4">
        {scripts.map(([engine, digest]) => (
          <ScriptView
            key={engine}
            engine={engine}
            alone={scripts.length === 1}
            digest={digest}
            change={change.position}
            checks={checks ?? []}
            threads={threads}
          />
        ))}
      </div>
    </Card>
  )
}

function Target({ icon: Icon, name, hint }: { icon: typeof Database; name: string; hint: string }) {
  return (
    <li className="flex min-w-0 items-center gap-1.5">
      <Icon className="size-3.5 shrink-0 text-fg-3" aria-hidden />
      <span className="truncate font-mono text-xs">{name}</span>
      <span className="truncate text-fg-2 text-xs">{hint}</span>
    </li>
  )
}
