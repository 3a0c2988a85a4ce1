import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { FlaskConical, ListChecks } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Schema } from '@/api/client'
import { formatNumber } from '@/lib/format'
import { usePageTitle } from '@/lib/pageTitle'
import { searchRules } from '@/lib/searchRules'
import { useUrlState } from '@/lib/urlState'
import { Button } from '@/ui/Button'
import { DataTable } from '@/ui/DataTable'
import { Empty } from '@/ui/Empty'
import { FilterBar } from '@/ui/FilterBar'
import { LevelPill } from '@/ui/LevelPill'
import { Page } from '@/ui/Page'
import { columnsOf } from '@/ui/table'
import { enginesOf, rulesQuery } from './queries'

const LEVELS = ['error', 'warning', 'info', 'off']

/** All rules of the review, with the level that each has where no rule set says otherwise. */
export function RulesPage() {
  const { t } = useTranslation('rules')
  usePageTitle(t('title'))
  const [q, setQ] = useUrlState('q')
  const navigate = useNavigate()
  const query = useQuery(rulesQuery)
  const rows = useMemo(
    () => query.data && searchRules(query.data, q, (rule) => ({ ...rule, level: rule.defaultLevel })),
    [query.data, q],
  )
  const engines = useMemo(() => enginesOf(query.data ?? []), [query.data])
  const columns = useColumns()
  return (
    <Page
      title={t('title')}
      beside={query.data && <span className="tnum text-fg-3">{formatNumber(query.data.length)}</span>}
      meta={t('what')}
      actions={
        <Button icon={FlaskConical} onClick={() => void navigate({ to: '/govern/review-rules/try' })}>
          {t('tryScript')}
        </Button>
      }
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
          onOpen={(rule) => void navigate({ to: '/govern/review-rules/$rule', params: { rule: rule.id } })}
          empty={<Empty icon={ListChecks} title={t('none')} />}
          onClearFilters={q ? () => setQ(undefined) : undefined}
        />
      </div>
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
