import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { History } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { environmentsQuery } from '@/api/catalog'
import { api, body } from '@/api/client'
import { usePages } from '@/api/pages'
import { useUrlState } from '@/lib/urlState'
import { DataTable } from '@/ui/DataTable'
import { Empty } from '@/ui/Empty'
import { useEntryColumns } from './useEntryColumns'

interface Props {
  project: string
  /** `instances/…/databases/…`: only what was done to it. */
  database?: string | undefined
  issue?: number | undefined
  onClearFilters?: (() => void) | undefined
}

/** The changes that were applied, youngest first. */
export function HistoryList({ project, database, issue, onClearFilters }: Props) {
  const { t } = useTranslation('history')
  const navigate = useNavigate()
  const [sort, setSort] = useUrlState('sort')
  const environments = useQuery(environmentsQuery)
  const orderBy = sort === 'finishedAt' ? 'finishedAt' : undefined
  const entries = usePages(['history', project, database, issue, orderBy], (pageToken) =>
    body(
      api.GET('/v1/projects/{project}/history', {
        params: { path: { project }, query: { database, issue, orderBy, pageSize: 100, pageToken } },
      }),
    ),
  )
  const columns = useEntryColumns({ environments: environments.data, withDatabase: database === undefined })
  return (
    <div className="min-h-0 flex-1">
      <DataTable
        label={t('history')}
        columns={columns}
        source={entries}
        rowId={(entry) => entry.id}
        onOpen={(entry) => void navigate({ to: '/p/$project/history/$entry', params: { project, entry: entry.id } })}
        sort={{ value: sort || '-finishedAt', onChange: setSort }}
        empty={<Empty icon={History} title={t('none')} hint={t('noneHint')} />}
        onClearFilters={onClearFilters}
      />
    </div>
  )
}
