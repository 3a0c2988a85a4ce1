import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Schema } from '@/api/client'
import { formatAgo, formatExact } from '@/lib/format'
import { Tooltip } from '@/ui/Tooltip'
import { columnsOf } from '@/ui/table'
import { IssuePill } from '../IssuePill'
import { Labels } from '../Labels'
import { Person } from '../Person'

export function useIssueColumns() {
  const { t } = useTranslation('issues')
  return useMemo(
    () =>
      columnsOf<Schema<'Issue'>>((column) => [
        column.accessor('status', {
          header: () => t('column.status'),
          cell: ({ row }) => <IssuePill status={row.original.status} />,
          meta: { width: 100 },
        }),
        column.accessor('title', {
          header: () => t('column.title'),
          cell: ({ row: { original } }) => (
            <span className="flex min-w-0 items-center gap-2">
              <span className="truncate font-medium">{original.title}</span>
              <Labels labels={original.labels} most={3} />
            </span>
          ),
          meta: { width: 260, grow: 1 },
        }),
        column.accessor('number', {
          header: () => t('column.number'),
          cell: ({ row }) => <span className="tnum text-fg-2">{`#${row.original.number}`}</span>,
          meta: { width: 88, align: 'end', sort: 'number' },
        }),
        column.accessor('author', {
          header: () => t('column.author'),
          cell: ({ row }) => <Person name={row.original.author} />,
          meta: { width: 150 },
        }),
        column.accessor('updatedAt', {
          header: () => t('column.updated'),
          cell: ({ row: { original } }) => (
            <Tooltip label={formatExact(original.updatedAt)}>
              <time dateTime={original.updatedAt} className="text-fg-2">
                {formatAgo(original.updatedAt)}
              </time>
            </Tooltip>
          ),
          meta: { width: 130, sort: 'updatedAt' },
        }),
      ]),
    [t],
  )
}
