import { useQuery } from '@tanstack/react-query'
import { BookOpenText, type LucideIcon, RefreshCw, Server } from 'lucide-react'
import { lazy, type ReactNode, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { environmentsQuery } from '@/api/catalog'
import { api, body } from '@/api/client'
import { useMay } from '@/api/may'
import { usePages } from '@/api/pages'
import { projectsQuery } from '@/api/projects'
import { formatNumber } from '@/lib/format'
import { usePageTitle } from '@/lib/pageTitle'
import { version } from '@/lib/version'
import { DataTable } from '@/ui/DataTable'
import { Empty } from '@/ui/Empty'
import { ExternalLink } from '@/ui/Link'
import { Card, Page } from '@/ui/Page'
import { ProblemPanel } from '@/ui/ProblemPanel'
import { Skeleton } from '@/ui/Skeleton'
import { StatusIcon } from '@/ui/StatusIcon'
import { healthQuery } from './queries'
import { useInstanceColumns } from './useInstanceColumns'

/** Only a new workspace needs them. */
const FirstSteps = lazy(() => import('./FirstSteps'))

/** Says what runs here. */
export function HomePage() {
  const { t } = useTranslation('home')
  usePageTitle(t('title'))
  const health = useQuery(healthQuery)
  const environments = useQuery(environmentsQuery)
  const projects = useQuery(projectsQuery)
  const rights = useMay()
  // Whoever looks after the servers takes the first steps, and sees how the servers are.
  const keeper = rights?.may('instances.list') && rights.may('databases.list')
  return (
    <Page title={t('title')} fill>
      <Suspense>{keeper && <FirstSteps />}</Suspense>
      <div className="grid grid-cols-4 gap-4">
        <Fact label={t('server')} icon={Server}>
          {health.isPending ? (
            <Skeleton className="h-6 w-24" />
          ) : (
            <StatusIcon status={health.data ? 'done' : 'failed'} />
          )}
          {!health.isPending && <span>{t(health.data ? 'serves' : 'ails')}</span>}
          <span className="ml-auto font-mono text-fg-3 text-xs">{t('version', { version })}</span>
        </Fact>
        <Count label={t('environments')} query={environments} />
        <Count label={t('projects')} query={projects} />
        <Fact label={t('api')} icon={BookOpenText}>
          <ExternalLink href="/docs/api">{t('reference')}</ExternalLink>
        </Fact>
      </div>
      {keeper && <Instances />}
    </Page>
  )
}

function Instances() {
  const { t } = useTranslation('home')
  const environments = useQuery(environmentsQuery)
  const instances = usePages(['instances'], (pageToken) =>
    body(api.GET('/v1/instances', { params: { query: { pageSize: 200, pageToken } } })),
  )
  const columns = useInstanceColumns(environments.data)
  return (
    <>
      <h2 className="mt-6 mb-2 font-semibold text-base">{t('instances')}</h2>
      <div className="min-h-0 flex-1">
        <DataTable
          label={t('instances')}
          columns={columns}
          source={instances}
          rowId={(instance) => instance.name ?? ''}
          empty={<Empty icon={RefreshCw} title={t('noInstances')} hint={t('noInstancesHint')} />}
        />
      </div>
    </>
  )
}

function Fact({ label, icon: Icon, children }: { label: string; icon?: LucideIcon; children: ReactNode }) {
  return (
    <Card>
      <p className="flex items-center gap-1.5 text-fg-2 text-xs">
        {Icon && <Icon className="size-3.5" aria-hidden />}
        {label}
      </p>
      <div className="mt-1 flex min-h-7 items-center gap-2">{children}</div>
    </Card>
  )
}

interface Counted {
  data: readonly unknown[] | undefined
  error: Error | null
}

function Count({ label, query }: { label: string; query: Counted }) {
  return (
    <Fact label={label}>
      {query.error ? (
        <ProblemPanel problem={query.error} />
      ) : query.data ? (
        <span className="tnum font-semibold text-xl">{formatNumber(query.data.length)}</span>
      ) : (
        <Skeleton className="h-6 w-12" />
      )}
    </Fact>
  )
}
