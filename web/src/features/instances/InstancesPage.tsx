import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Plus, RefreshCw, Server } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { environmentsQuery, instancesQuery } from '@/api/catalog'
import { useMay } from '@/api/may'
import { useCommand } from '@/lib/commands'
import { parseFilter, valuesOf } from '@/lib/filter'
import { formatNumber } from '@/lib/format'
import { usePageTitle } from '@/lib/pageTitle'
import { useUrlState } from '@/lib/urlState'
import { Button } from '@/ui/Button'
import { DataTable } from '@/ui/DataTable'
import { Empty } from '@/ui/Empty'
import { FilterBar } from '@/ui/FilterBar'
import { Guarded } from '@/ui/Guarded'
import { Page } from '@/ui/Page'
import { ENGINES } from './draft'
import { useInstanceColumns } from './useInstanceColumns'
import { useSync } from './useSync'

const KEYS = ['environment', 'engine']

/** The registered database servers. */
export function InstancesPage() {
  const { t } = useTranslation('instances')
  const rights = useMay()
  usePageTitle(t('instances'))
  const navigate = useNavigate()
  const [q, setQ] = useUrlState('q')
  const [selected, setSelected] = useState<Record<string, true>>({})
  const environments = useQuery(environmentsQuery)
  const instances = useQuery(instancesQuery)
  const sync = useSync()
  const columns = useInstanceColumns(environments.data)
  const rows = useMemo(() => {
    const filter = parseFilter(q, KEYS)
    const text = filter.text.toLowerCase()
    const oneOf = (key: string, value: string) => {
      const wanted = valuesOf(filter, key)
      return wanted.length === 0 || wanted.includes(value)
    }
    return instances.data?.filter(
      (each) =>
        oneOf('environment', each.environment) &&
        oneOf('engine', each.engine) &&
        `${each.title} ${each.id} ${each.host}`.toLowerCase().includes(text),
    )
  }, [instances.data, q])
  const openNew = () => void navigate({ to: '/instances/new' })
  useCommand(
    rights?.may('instances.create')
      ? { id: 'new-instance', label: t('add'), group: 'page', icon: Plus, run: openNew }
      : undefined,
  )
  const add = (
    <Guarded by={rights?.refusal('instances.create')}>
      <Button kind="primary" icon={Plus} onClick={openNew}>
        {t('add')}
      </Button>
    </Guarded>
  )
  return (
    <Page title={t('instances')} fill actions={add}>
      <FilterBar
        label={t('filter')}
        placeholder={t('filterPlaceholder')}
        value={q}
        onValueChange={setQ}
        keys={[
          { key: 'environment', hint: t('environment'), values: environments.data?.map((each) => each.id) ?? [] },
          { key: 'engine', hint: t('engine'), values: ENGINES.map((each) => each.id) },
        ]}
        className="mb-3"
      />
      <div className="min-h-0 flex-1">
        <DataTable
          label={t('instances')}
          columns={columns}
          source={{
            rows,
            loading: instances.isPending,
            error: instances.error,
            more: false,
            fetchMore: () => {},
            retry: () => void instances.refetch(),
          }}
          rowId={(instance) => instance.id}
          onOpen={(instance) => void navigate({ to: '/instances/$id', params: { id: instance.id } })}
          selection={{
            value: selected,
            onChange: setSelected,
            actions: (ids) => (
              <Guarded by={rights?.refusal('instances.sync')}>
                <Button
                  icon={RefreshCw}
                  busy={sync.isPending}
                  onClick={() => sync.mutate(ids, { onSuccess: () => setSelected({}) })}
                >
                  {sync.isPending
                    ? t('syncing', { done: formatNumber(sync.done), total: formatNumber(ids.length) })
                    : t('sync')}
                </Button>
              </Guarded>
            ),
          }}
          empty={<Empty icon={Server} title={t('none')} hint={t('noneHint')} action={add} />}
          onClearFilters={q ? () => setQ(undefined) : undefined}
        />
      </div>
    </Page>
  )
}
