import { useQuery } from '@tanstack/react-query'
import { ChevronRight } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, body } from '@/api/client'
import { cn } from '@/lib/cn'
import { Button } from '@/ui/Button'
import { ProblemPanel } from '@/ui/ProblemPanel'
import { Skeleton } from '@/ui/Skeleton'
import { databaseName } from '../happenings'
import type { TaskRow } from '../queries'
import { useIssueRef } from '../useIssue'

const SqlDiff = lazy(() => import('@/ui/SqlDiff'))

/** What the task changed in the schema, from the history; fetched when somebody wants to see it. */
export function SchemaChange({ task }: { task: TaskRow }) {
  const { t } = useTranslation('issues')
  const [open, setOpen] = useState(false)
  const { project, issue } = useIssueRef()
  const { database } = databaseName(task.database)
  const diff = useQuery({
    queryKey: ['issue', project, issue, 'diff', task.id],
    enabled: open,
    queryFn: async () => {
      const { items } = await body(
        api.GET('/v1/projects/{project}/history', {
          params: { path: { project }, query: { issue, database, pageSize: 100 } },
        }),
      )
      const entry = items.find(
        (each) => each.database === task.database && each.script === task.script && each.after === task.after,
      )
      if (!entry) return []
      const path = { project, entry: entry.id }
      return (await body(api.GET('/v1/projects/{project}/history/{entry}/diff', { params: { path } }))).objects
    },
  })
  if (task.status !== 'DONE' || !task.before || !task.after) return null
  if (task.before === task.after) return <p className="text-fg-2">{t('schemaSame')}</p>
  return (
    <section>
      <Button kind="ghost" aria-expanded={open} onClick={() => setOpen(!open)} className="-ml-3">
        <ChevronRight className={cn('size-4 transition-transform', open && 'rotate-90')} aria-hidden />
        {t('schemaChange')}
      </Button>
      {open && diff.error && <ProblemPanel problem={diff.error} onRetry={() => void diff.refetch()} />}
      {open && diff.isPending && <Skeleton className="h-16 w-full" />}
      {open && diff.data?.length === 0 && <p className="text-fg-2">{t('schemaSame')}</p>}
      {open &&
        diff.data?.map((each) => (
          <div key={each.object} className="mt-2">
            <h4 className="mb-1 font-mono text-xs">{each.object}</h4>
            <Suspense fallback={<Skeleton className="h-16 w-full" />}>
              <SqlDiff
                before={each.before ?? ''}
                after={each.after ?? ''}
                beforeLabel={t('before')}
                afterLabel={t('after')}
                mode="unified"
                engine={task.engine}
                className="overflow-hidden rounded-md border"
              />
            </Suspense>
          </div>
        ))}
    </section>
  )
}
