import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Schema } from '@/api/client'
import { formatAgo } from '@/lib/format'
import { EnvTag } from '@/ui/Pill'
import { StatusIcon } from '@/ui/StatusIcon'
import { columnsOf } from '@/ui/table'

export function useInstanceColumns(environments: readonly Schema<'Environment'>[] | undefined) {
  const { t } = useTranslation('home')
  return useMemo(() => {
    const last = environments?.at(-1)?.id
    return columnsOf<Schema<'Instance'>>((column) => [
      column.display({
        id: 'state',
        header: () => <span className="sr-only">{t('state')}</span>,
        cell: ({ row }) => (
          <StatusIcon status={row.original.syncError ? 'failed' : row.original.syncedAt ? 'done' : 'queued'} />
        ),
        meta: { width: 24 },
      }),
      column.accessor('title', {
        header: () => t('instance'),
        cell: ({ row }) => (
          <span className="flex items-baseline gap-2">
            <span className="truncate font-medium">{row.original.title}</span>
            <span className="truncate font-mono text-fg-3 text-xs">{row.original.id}</span>
          </span>
        ),
        meta: { width: 240, grow: 2 },
      }),
      column.accessor('environment', {
        header: () => t('environment'),
        cell: ({ row }) => {
          const name = row.original.environment ?? ''
          // The last environment is where it hurts, whatever it is called.
          return <EnvTag name={name} tier={name === last ? 'prod' : undefined} />
        },
        meta: { width: 110 },
      }),
      column.accessor('engine', { header: () => t('engine'), meta: { width: 110 } }),
      column.display({
        id: 'address',
        header: () => t('address'),
        cell: ({ row }) => <span className="font-mono text-xs">{`${row.original.host}:${row.original.port}`}</span>,
        meta: { width: 180, grow: 1 },
      }),
      column.display({
        id: 'synced',
        header: () => t('synced'),
        cell: ({ row: { original } }) =>
          original.syncError ? (
            <span className="text-err">{original.syncError}</span>
          ) : (
            <span className="text-fg-2">{original.syncedAt ? formatAgo(original.syncedAt) : t('never')}</span>
          ),
        meta: { width: 160, grow: 1 },
      }),
    ])
  }, [t, environments])
}
