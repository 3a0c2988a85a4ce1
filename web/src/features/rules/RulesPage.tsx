import { useQuery } from '@tanstack/react-query'
import { ListChecks } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { api, body, type Schema } from '@/api/client'
import { formatNumber } from '@/lib/format'
import { usePageTitle } from '@/lib/pageTitle'
import { useUrlState } from '@/lib/urlState'
import { DataTable } from '@/ui/DataTable'
import { Empty } from '@/ui/Empty'
import { FilterBar } from '@/ui/FilterBar'
import { Page } from '@/ui/Page'
import { columnsOf } from '@/ui/table'
import { LevelPill } from './LevelPill'
import { RuleDrawer } from './RuleDrawer'
import { searchRules } from './search'

const LEVELS = ['error', 'warning', 'info', 'off']

/** All rules of the review, with the level that each has where no rule set says otherwise. */
export function RulesPage() {
  const { t } = useTranslation('rules')
  usePageTitle(t('title'))
  const [q, setQ] = useUrlState('q')
  const [open, setOpen] = useUrlState('rule', true)
  const query = useQuery({ queryKey: ['rules'], queryFn: async () => (await body(api.GET('/v1/rules'))).items })
  const rows = useMemo(() => query.data && searchRules(query.data, q), [query.data, q])
  const engines = useMemo(() => [...new Set((query.data ?? []).flatMap((rule) => rule.engines))].sort(), [query.data])
  const columns = useColumns()
  const chosen = query.data?.find((rule) => rule.id === open)
  return (
    <Page
      title={t('title')}
      beside={query.data && <span className="tnum text-fg-3">{formatNumber(query.data.length)}</span>}
      meta={t('what')}
      fill
    >
      <FilterBar
        label={t('filter')}
        placeholder={t('filterPlaceholder')}
        value={q}
        onValueChange={setQ}
        keys={[
          { key: 'engine', hint: t('engine'), values: engines },
          { key: 'level', hint: t('level'), values: LEVELS },
        ]}
        className="mb-3"
      />
      <div className="min-h-0 flex-1">
        <DataTable
          label={t('title')}
          columns={columns}
          source={{
            rows,
            loading: query.isPending,
            error: query.error,
            more: false,
            fetchMore: () => {},
            retry: () => void query.refetch(),
          }}
          rowId={(rule) => rule.id}
          onOpen={(rule) => setOpen(rule.id)}
          empty={<Empty icon={ListChecks} title={t('none')} />}
          onClearFilters={q ? () => setQ(undefined) : undefined}
        />
      </div>
      <RuleDrawer rule={chosen} onClose={() => setOpen(undefined)} />
    </Page>
  )
}

function useColumns() {
  const { t } = useTranslation('rules')
  return useMemo(
    () =>
      columnsOf<Schema<'Rule'>>((column) => [
        column.accessor('id', {
          header: () => t('rule'),
          cell: ({ row }) => <span className="font-mono text-xs">{row.original.id}</span>,
          meta: { width: 300 },
        }),
        column.accessor('summary', { header: () => t('summary'), meta: { width: 240, grow: 1 } }),
        column.accessor('engines', {
          header: () => t('engines'),
          cell: ({ row }) => <span className="text-fg-2 text-xs">{row.original.engines.join(', ')}</span>,
          meta: { width: 190 },
        }),
        column.accessor('defaultLevel', {
          header: () => t('level'),
          cell: ({ row }) => <LevelPill level={row.original.defaultLevel} />,
          meta: { width: 110 },
        }),
      ]),
    [t],
  )
}
