import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { environmentsQuery, tierOf } from '@/api/catalog'
import { api, body, type Schema } from '@/api/client'
import { formatAgo, formatNumber } from '@/lib/format'
import { usePageTitle } from '@/lib/pageTitle'
import { useUrlState } from '@/lib/urlState'
import { CodeBlock } from '@/ui/CodeBlock'
import { Page } from '@/ui/Page'
import { EnvTag } from '@/ui/Pill'
import { ProblemPanel } from '@/ui/ProblemPanel'
import { SkeletonLines } from '@/ui/Skeleton'
import { Tabs } from '@/ui/Tabs'
import { EntryDiff } from './EntryDiff'
import { EntryFacts } from './EntryFacts'
import { databaseOf, issueOf, personOf } from './entry'

type Tab = 'diff' | 'script'

/** One change as it was applied to one database: what differs since, with which script, by whom and when. */
export function EntryPage() {
  const { t } = useTranslation('history')
  const { project = '', entry = '' } = useParams({ strict: false }) as { project?: string; entry?: string }
  const [tab, setTab] = useUrlState('tab')
  const environments = useQuery(environmentsQuery)
  const { data, error, refetch } = useQuery({
    queryKey: ['history', project, 'entry', entry],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: () => body(api.GET('/v1/projects/{project}/history/{entry}', { params: { path: { project, entry } } })),
  })
  usePageTitle(data ? `${data.title} · ${databaseOf(data).database}` : t('history'))
  const shown: Tab = tab === 'script' ? 'script' : 'diff'
  return (
    <Page
      title={data?.title ?? ''}
      beside={data && <EnvTag name={data.environment} tier={tierOf(environments.data, data.environment)} />}
      meta={
        data && (
          <>
            <span className="font-mono text-xs">{databaseOf(data).database}</span>
            <span>{t('appliedBy', { who: personOf(data.actor), when: formatAgo(data.finishedAt) })}</span>
          </>
        )
      }
      tabs={
        data && (
          <Tabs<Tab>
            label={t('history')}
            value={shown}
            onChange={(next) => setTab(next === 'diff' ? undefined : next)}
            items={[
              { id: 'diff', label: t('schemaDiff'), count: formatNumber(data.objects) },
              { id: 'script', label: t('script') },
            ]}
          />
        )
      }
      aside={data && <EntryFacts project={project} entry={data} />}
      fill
    >
      <div className="flex min-h-0 flex-1 flex-col pt-4">
        {error && <ProblemPanel problem={error} onRetry={() => void refetch()} />}
        {!data && !error && <SkeletonLines lines={6} />}
        {data &&
          (shown === 'diff' ? <EntryDiff project={project} entry={data} /> : <Script project={project} entry={data} />)}
      </div>
    </Page>
  )
}

/** The plan keeps the scripts; when it has been replaced since, the digest is all that is left to name it. */
function Script({ project, entry }: { project: string; entry: Schema<'HistoryEntry'> }) {
  const { t } = useTranslation('history')
  const issue = Number(issueOf(entry))
  const script = useQuery({
    queryKey: ['script', project, issue, entry.script],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: () =>
      body(
        api.GET('/v1/projects/{project}/issues/{issue}/plan/scripts/{digest}', {
          params: { path: { project, issue, digest: entry.script } },
        }),
      ),
  })
  return (
    <div className="min-h-0 overflow-y-auto">
      {script.error && <ProblemPanel problem={script.error} onRetry={() => void script.refetch()} />}
      {script.isPending && <SkeletonLines lines={4} />}
      {script.data && <CodeBlock label={t('script')} text={script.data.text} copy />}
    </div>
  )
}
