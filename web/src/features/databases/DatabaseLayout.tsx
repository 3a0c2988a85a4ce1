import { useQuery } from '@tanstack/react-query'
import { Outlet, useLocation, useNavigate, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { environmentsQuery, tierOf } from '@/api/catalog'
import type { Schema } from '@/api/client'
import { formatAgo, formatBytes, formatExact } from '@/lib/format'
import { usePageTitle } from '@/lib/pageTitle'
import { CopyText } from '@/ui/CopyText'
import { Labels } from '@/ui/Labels'
import { Page } from '@/ui/Page'
import { EnvTag, Pill } from '@/ui/Pill'
import { ProblemPanel } from '@/ui/ProblemPanel'
import { Tabs } from '@/ui/Tabs'
import { databaseQuery } from './queries'

const TABS = ['history', 'objects', 'diagram', 'settings'] as const
/** These need all the width there is. */
const WIDE: readonly string[] = ['objects', 'diagram']

/** The head and the tabs of a database; each tab is a page with an address. */
export function DatabaseLayout() {
  const { t } = useTranslation('databases')
  const { project = '', instance = '', db = '' } = useParams({ strict: false })
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const database = useQuery(databaseQuery(project, instance, db))
  const environments = useQuery(environmentsQuery)
  const { data } = database
  usePageTitle(`${db} · ${instance}`)
  const tab = TABS.find((each) => pathname.endsWith(`/${each}`)) ?? 'history'
  return (
    <Page
      title={db}
      beside={
        data && (
          <>
            <EnvTag name={data.environment} tier={tierOf(environments.data, data.environment)} />
            {data.goneAt && <Pill tone="warn">{t('goneSince', { when: formatAgo(data.goneAt) })}</Pill>}
          </>
        )
      }
      meta={data ? <Meta database={data} /> : <span className="font-mono text-xs">{instance}</span>}
      tabs={
        <Tabs
          label={t('database')}
          value={tab}
          onChange={(next) =>
            void navigate({
              to: `/p/$project/databases/$instance/$db/${next}`,
              params: { project, instance, db },
            })
          }
          items={TABS.map((id) => ({ id, label: t(`tabs.${id}`) }))}
        />
      }
      aside={data && !WIDE.includes(tab) && <Facts database={data} />}
      fill
    >
      <div className="flex min-h-0 flex-1 flex-col pt-4">
        {database.error ? (
          <ProblemPanel problem={database.error} onRetry={() => void database.refetch()} />
        ) : (
          <Outlet />
        )}
      </div>
    </Page>
  )
}

function Meta({ database }: { database: Schema<'Database'> }) {
  return (
    <>
      <span className="font-mono text-xs">{database.instance}</span>
      <span>{database.engine}</span>
      <span className="tnum">{formatBytes(database.bytes)}</span>
      <Labels labels={database.labels} own={database.ownLabels} most={4} />
    </>
  )
}

function Facts({ database }: { database: Schema<'Database'> }) {
  const { t } = useTranslation('databases')
  const facts: [string, string][] = [
    [t('owner'), database.owner],
    [t('charset'), database.charset],
    [t('collation'), database.collation],
    [t('found'), formatExact(database.foundAt)],
  ]
  return (
    <dl className="flex flex-col gap-3">
      <div>
        <dt className="text-fg-3 text-xs">{t('name')}</dt>
        <dd className="break-all font-mono text-xs">
          <CopyText text={database.name} />
        </dd>
      </div>
      {facts
        .filter(([, value]) => value !== '')
        .map(([term, value]) => (
          <div key={term}>
            <dt className="text-fg-3 text-xs">{term}</dt>
            <dd className="break-words">{value}</dd>
          </div>
        ))}
    </dl>
  )
}
