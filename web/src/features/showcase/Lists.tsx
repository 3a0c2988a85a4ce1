import { GitPullRequestArrow, RotateCcw } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '@/lib/format'
import { Avatar } from '@/ui/Avatar'
import { Button } from '@/ui/Button'
import { DataTable, type TableSource } from '@/ui/DataTable'
import { Empty } from '@/ui/Empty'
import { EnvTag } from '@/ui/Pill'
import { StatusIcon } from '@/ui/StatusIcon'
import { Tree } from '@/ui/Tree'
import { columnsOf } from '@/ui/table'
import { toast } from '@/ui/toast'
import { Section } from './Section'
import { ISSUES, type SampleIssue, TREE } from './samples'

const nothing: TableSource<SampleIssue> = {
  rows: [],
  loading: false,
  error: null,
  more: false,
  fetchMore: () => {},
  retry: () => {},
}

export function Lists() {
  const { t } = useTranslation('showcase')
  const [sort, setSort] = useState<string>('-number')
  const [selected, setSelected] = useState<Record<string, true>>({ '3041': true })
  const [node, setNode] = useState('orders')
  const rows = useMemo(() => {
    const sorted = ISSUES.toSorted((left, right) => left.number - right.number)
    return sort.startsWith('-') ? sorted.reverse() : sorted
  }, [sort])
  const columns = useColumns()
  return (
    <>
      <Section name="DataTable" wide>
        <div className="h-90 w-full">
          <DataTable
            label={t('issues')}
            columns={columns}
            source={{ ...nothing, rows }}
            rowId={(issue) => String(issue.number)}
            onOpen={(issue) => toast({ kind: 'info', title: issue.title })}
            sort={{ value: sort, onChange: setSort }}
            selection={{
              value: selected,
              onChange: setSelected,
              actions: (ids) => <Button icon={RotateCcw}>{t('retryFailed', { count: ids.length })}</Button>,
            }}
            empty={null}
          />
        </div>
      </Section>
      <Section name="DataTable: loading">
        <div className="h-56 w-full">
          <DataTable
            label={t('loading')}
            columns={columns}
            source={{ ...nothing, rows: undefined, loading: true }}
            rowId={(issue) => String(issue.number)}
            empty={null}
          />
        </div>
      </Section>
      <Section name="DataTable: empty, no match">
        <div className="grid h-56 w-full grid-cols-2 gap-3">
          <DataTable
            label={t('noIssues')}
            columns={columns.slice(1, 2)}
            source={nothing}
            rowId={(issue) => String(issue.number)}
            empty={<Empty icon={GitPullRequestArrow} title={t('noIssues')} className="py-4" />}
          />
          <DataTable
            label={t('filtered')}
            columns={columns.slice(1, 2)}
            source={nothing}
            rowId={(issue) => String(issue.number)}
            empty={null}
            onClearFilters={() => {}}
          />
        </div>
      </Section>
      <Section name="Tree">
        <div className="w-full">
          <Tree
            label={t('objects')}
            nodes={TREE}
            selected={node}
            onSelect={({ id }) => setNode(id)}
            open={['orders_t0151', 'orders']}
          />
        </div>
      </Section>
    </>
  )
}

function useColumns() {
  const { t } = useTranslation('showcase')
  return useMemo(
    () =>
      columnsOf<SampleIssue>((column) => [
        column.accessor('status', {
          header: () => t('state'),
          cell: ({ row }) => <StatusIcon status={row.original.status} word spin={row.index < 8} />,
          meta: { width: 120 },
        }),
        column.accessor('title', {
          header: () => t('title'),
          cell: ({ row }) => (
            <span className="flex items-baseline gap-1.5">
              <span className="truncate font-medium">{row.original.title}</span>
              <span className="text-fg-3">{`#${row.original.number}`}</span>
            </span>
          ),
          meta: { width: 200, grow: 1, sort: 'number' },
        }),
        column.accessor('environment', {
          header: () => t('tier'),
          cell: ({ row }) => <EnvTag name={row.original.environment} />,
          meta: { width: 90 },
        }),
        column.accessor('databases', {
          header: () => t('databases'),
          cell: ({ row }) => formatNumber(row.original.databases),
          meta: { width: 90, align: 'end' },
        }),
        column.accessor('author', {
          header: () => t('author'),
          cell: ({ row }) => (
            <span className="flex items-center gap-2">
              <Avatar name={row.original.author} />
              {row.original.author}
            </span>
          ),
          meta: { width: 120 },
        }),
      ]),
    [t],
  )
}
