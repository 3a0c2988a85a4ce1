import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDuration, formatExact } from '@/lib/format'
import { useLiveRow } from '@/lib/liveStore'
import { CopyText } from '@/ui/CopyText'
import { Drawer } from '@/ui/Dialog'
import { Empty } from '@/ui/Empty'
import { EnvTag } from '@/ui/Pill'
import { ProblemPanel } from '@/ui/ProblemPanel'
import { Select } from '@/ui/Select'
import { Skeleton } from '@/ui/Skeleton'
import { StatusIcon } from '@/ui/StatusIcon'
import { databaseName } from '../happenings'
import { runsQuery, type TaskRow } from '../queries'
import { useIssueRef } from '../useIssue'
import { RunLog } from './RunLog'
import { SchemaChange } from './SchemaChange'
import { TaskActions } from './TaskActions'
import { statusOf, timeOf } from './TaskTable'
import type { Tasks } from './useBoard'

interface TaskDrawerProps {
  store: Tasks
  /** Its id as in the address; empty while none is open. */
  task: string
  /** Whether something can be done about it: tasks of earlier rollouts are to be read only. */
  acts: boolean
  onClose: () => void
}

/** One task without leaving the list: what it did, statement by statement, and what to do about it. */
export function TaskDrawer({ store, task: id, acts, onClose }: TaskDrawerProps) {
  const { t } = useTranslation('issues')
  const task = useLiveRow(store, id)
  const name = task && databaseName(task.database)
  return (
    <Drawer
      open={id !== ''}
      onClose={onClose}
      title={
        task && name ? (
          <>
            <StatusIcon status={statusOf(task)} />
            <span className="truncate font-mono">{name.database}</span>
            <span className="truncate font-normal text-fg-2 text-sm">{name.instance}</span>
            <EnvTag name={task.environment} />
          </>
        ) : (
          t('aTask')
        )
      }
    >
      {task ? (
        <TaskDetails key={task.id} task={task} acts={acts} />
      ) : store.ids().length > 0 ? (
        <Empty title={t('noSuchTask')} />
      ) : (
        <Skeleton className="h-24 w-full" />
      )}
    </Drawer>
  )
}

const BOX = {
  FAILED: 'border-err/40 bg-err-soft',
  UNKNOWN: 'border-warn-fill/60 bg-warn-soft',
} as const

function TaskDetails({ task, acts }: { task: TaskRow; acts: boolean }) {
  const { t } = useTranslation('issues')
  const ref = useIssueRef()
  const live = task.status === 'RUNNING' || task.status === 'QUEUED'
  const runs = useQuery(runsQuery(ref, task.id, live))
  const [picked, setPicked] = useState<string>()
  const run = runs.data?.find((each) => String(each.attempt) === picked) ?? runs.data?.[0]
  const bad = task.status === 'FAILED' || task.status === 'UNKNOWN'
  return (
    <div className="flex flex-col gap-5">
      <div className={bad ? `rounded-lg border p-3 ${BOX[task.status as keyof typeof BOX]}` : ''}>
        {task.status === 'UNKNOWN' && <p className="mb-1 font-medium text-warn">{t('unknownExplained')}</p>}
        {task.reason && <p className={bad ? 'break-words font-medium' : 'break-words text-fg-2'}>{task.reason}</p>}
        {run?.next && bad && <p className="mt-1 text-fg-2">{run.next}</p>}
        {acts && <TaskActions task={task} />}
      </div>
      <dl className="grid grid-cols-3 gap-3">
        <Fact label={t('task.state')}>
          <StatusIcon status={statusOf(task)} word />
        </Fact>
        <Fact label={t('task.time')}>{timeOf(task) || '–'}</Fact>
        <Fact label={t('attempts')}>{runs.data?.length ?? task.attempts}</Fact>
      </dl>
      {run && run.waiting.length > 0 && (
        <section>
          <h3 className="mb-2 font-semibold">{t('blockers')}</h3>
          <ul className="flex flex-col gap-2">
            {run.waiting.map((blocker) => (
              <li key={blocker.session} className="rounded-md border p-2.5">
                <p className="tnum text-fg-2 text-xs">
                  {t('blocker', {
                    session: blocker.session,
                    user: blocker.user,
                    time: formatDuration(blocker.ageSeconds * 1000),
                  })}
                </p>
                <p className="mt-1 break-words font-mono text-xs">{blocker.query}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <div className="mb-2 flex min-h-8 items-center gap-2">
          <h3 className="flex-1 font-semibold">{t('log')}</h3>
          {run && runs.data && runs.data.length > 1 && (
            <Select
              label={t('attempts')}
              value={String(run.attempt)}
              onValueChange={setPicked}
              options={runs.data.map((each) => ({
                value: String(each.attempt),
                label: t('attempt', { number: each.attempt, status: t(`runStatus.${each.status}`) }),
                hint: formatExact(each.startedAt),
              }))}
              className="w-56"
            />
          )}
        </div>
        {runs.error ? (
          <ProblemPanel problem={runs.error} onRetry={() => void runs.refetch()} />
        ) : run ? (
          <>
            {run.message && run.message !== task.reason && <p className="mb-2 break-words text-fg-2">{run.message}</p>}
            <RunLog task={task.id} attempt={run.attempt} live={run.status === 'RUNNING'} />
          </>
        ) : (
          <p className="text-fg-2">{runs.isPending ? '' : t('notRunYet')}</p>
        )}
      </section>
      <SchemaChange task={task} />
      <p className="flex min-w-0 items-center gap-1 text-fg-3 text-xs">
        {t('script')}
        <CopyText text={task.script} shown={`${task.script.slice(0, 19)}…`} />
      </p>
    </div>
  )
}

function Fact({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div className="rounded-lg border px-3 py-2">
      <dt className="text-fg-2 text-xs">{label}</dt>
      <dd className="tnum mt-0.5 font-medium">{children}</dd>
    </div>
  )
}
