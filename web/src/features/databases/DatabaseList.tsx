import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { environmentsQuery } from '@/api/catalog'
import type { Schema } from '@/api/client'
import { useMay } from '@/api/may'
import { type Page, usePages } from '@/api/pages'
import { useUrlState } from '@/lib/urlState'
import { DataTable } from '@/ui/DataTable'
import { FilterBar } from '@/ui/FilterBar'
import { BulkEdit } from './BulkEdit'
import { type DatabasesQuery, type KnownKey, queryOf, seenLabels } from './filter'
import { useDatabaseColumns } from './useDatabaseColumns'

interface Props {
  /** The databases of this project; otherwise those of the workspace. */
  project?: string
  fetchPage: (query: DatabasesQuery & { pageToken: string | undefined }) => Promise<Page<Schema<'Database'>>>
  /** Values that the filter suggests, by key. */
  suggest: Partial<Record<'instance' | 'project', readonly string[]>>
  empty: ReactNode
}

const ENGINES = ['postgresql', 'mysql', 'mariadb', 'sqlite']

/** Databases with filters and order in the URL, and what can be done with many of them at once. */
export function DatabaseList({ project, fetchPage, suggest, empty }: Props) {
  const { t } = useTranslation('databases')
  const rights = useMay()
  const navigate = useNavigate()
  const [q, setQ] = useUrlState('q')
  const [sort, setSort] = useUrlState('sort')
  const [selected, setSelected] = useState<Record<string, true>>({})
  const environments = useQuery(environmentsQuery)
  const query = useMemo(() => queryOf(q, sort), [q, sort])
  const databases = usePages(['databases', project ?? '', query], (pageToken) => fetchPage({ ...query, pageToken }))
  const columns = useDatabaseColumns({ environments: environments.data, withProject: project === undefined })
  const rows = databases.rows
  const labels = useMemo(() => seenLabels(rows ?? []), [rows])
  const keys: KnownKey[] = [
    { key: 'environment', hint: t('environment'), values: environments.data?.map((each) => each.id) ?? [] },
    { key: 'instance', hint: t('instance'), values: suggest.instance ?? [] },
    { key: 'engine', hint: t('engine'), values: ENGINES },
    { key: 'label', hint: t('labelFilter'), values: labels },
    ...(project === undefined
      ? ([
          { key: 'project', hint: t('project'), values: suggest.project ?? [] },
          { key: 'is', hint: t('assignedFilter'), values: ['assigned', 'unassigned'] },
        ] as const)
      : []),
  ]
  const open = (database: Schema<'Database'>) => {
    const params = { instance: database.instance, db: database.database }
    if (database.project)
      void navigate({
        to: '/p/$project/databases/$instance/$db',
        params: { project: database.project, ...params },
      })
    // It belongs to nobody yet, so it has no page: what can be done is to assign it.
    else setSelected({ [database.name]: true })
  }
  return (
    <>
      <FilterBar
        label={t('filter')}
        placeholder={t('filterPlaceholder')}
        value={q}
        onValueChange={setQ}
        keys={keys}
        className="mb-3"
      />
      <div className="min-h-0 flex-1">
        <DataTable
          label={t('databases')}
          columns={columns}
          source={databases}
          rowId={(database) => database.name}
          onOpen={open}
          sort={{ value: sort || undefined, onChange: setSort }}
          {...(rights?.may('databases.update') && {
            selection: {
              value: selected,
              onChange: setSelected,
              actions: (ids) => (
                <BulkEdit
                  databases={rows?.filter((row) => ids.includes(row.name)) ?? []}
                  onDone={() => setSelected({})}
                />
              ),
            },
          })}
          empty={empty}
          onClearFilters={q ? () => setQ(undefined) : undefined}
        />
      </div>
    </>
  )
}
