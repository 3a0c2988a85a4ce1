import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Schema } from '@/api/client'
import { formatDateTime, formatExact } from '@/lib/format'
import { columnsOf } from '@/ui/table'
import { OutcomePill } from './OutcomePill'

export function useAuditColumns() {
  const { t } = useTranslation('audit')
  return useMemo(
    () =>
      columnsOf<Schema<'AuditEntry'>>((column) => [
        column.accessor('at', {
          header: () => t('at'),
          cell: ({ row }) => (
            <time dateTime={row.original.at} title={formatExact(row.original.at)} className="tnum text-fg-2 text-xs">
              {formatDateTime(row.original.at)}
            </time>
          ),
          meta: { width: 130, sort: 'at' },
        }),
        column.accessor('actor', {
          header: () => t('actor'),
          cell: ({ row: { original } }) => <span title={original.actor}>{original.actorTitle || original.actor}</span>,
          meta: { width: 140 },
        }),
        column.display({
          id: 'what',
          header: () => t('action'),
          cell: ({ row: { original } }) => (
            <span className="font-mono text-xs">
              <span className="font-medium">{original.method}</span> {original.route}
            </span>
          ),
          meta: { width: 260, grow: 1 },
        }),
        column.accessor('resource', {
          header: () => t('resource'),
          cell: ({ row }) => <span className="font-mono text-xs">{row.original.resource}</span>,
          meta: { width: 220, grow: 1 },
        }),
        column.accessor('outcome', {
          header: () => t('outcome'),
          cell: ({ row }) => <OutcomePill outcome={row.original.outcome} />,
          meta: { width: 100 },
        }),
        column.accessor('address', {
          header: () => t('address'),
          cell: ({ row }) => <span className="font-mono text-fg-2 text-xs">{row.original.address}</span>,
          meta: { width: 120 },
        }),
      ]),
    [t],
  )
}
