import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { tierOf } from '@/api/catalog'
import type { Schema } from '@/api/client'
import { formatAgo } from '@/lib/format'
import { Labels } from '@/ui/Labels'
import { EnvTag } from '@/ui/Pill'
import { StatusIcon } from '@/ui/StatusIcon'
import { columnsOf } from '@/ui/table'
import { ENGINES } from './draft'

export function useInstanceColumns(environments: readonly Schema<'Environment'>[] | undefined) {
  const { t } = useTranslation('instances')
  return useMemo(
    () =>
      columnsOf<Schema<'Instance'>>((column) => [
        column.display({
          id: 'state',
          header: () => <span className="sr-only">{t('state')}</span>,
          cell: ({ row: { original } }) => (
            <StatusIcon status={original.syncError ? 'failed' : original.syncedAt ? 'done' : 'queued'} />
          ),
          meta: { width: 24 },
        }),
        column.accessor('title', {
          header: () => t('instance'),
          cell: ({ row: { original } }) => (
            <span className="flex items-baseline gap-2">
              <span className="truncate font-medium">{original.title}</span>
              <span className="truncate font-mono text-fg-3 text-xs">{original.id}</span>
            </span>
          ),
          meta: { width: 200, grow: 2 },
        }),
        column.accessor('environment', {
          header: () => t('environment'),
          cell: ({ row: { original } }) => (
            <EnvTag name={original.environment} tier={tierOf(environments, original.environment)} />
          ),
          meta: { width: 100 },
        }),
        column.accessor('engine', {
          header: () => t('engine'),
          cell: ({ row: { original } }) =>
            ENGINES.find((engine) => engine.id === original.engine)?.label ?? original.engine,
          meta: { width: 100 },
        }),
        column.display({
          id: 'address',
          header: () => t('address'),
          cell: ({ row: { original } }) => (
            <span className="font-mono text-xs">{original.host && `${original.host}:${original.port}`}</span>
          ),
          meta: { width: 150, grow: 1 },
        }),
        column.accessor('labels', {
          header: () => t('labels'),
          cell: ({ row }) => <Labels labels={row.original.labels} most={2} />,
          meta: { width: 140, grow: 1 },
        }),
        column.display({
          id: 'synced',
          header: () => t('lastSync'),
          cell: ({ row: { original } }) =>
            original.syncError ? (
              <span className="text-err" title={original.syncError}>
                {original.syncError}
              </span>
            ) : (
              <span className="text-fg-2">{original.syncedAt ? formatAgo(original.syncedAt) : t('never')}</span>
            ),
          meta: { width: 140, grow: 1 },
        }),
      ]),
    [t, environments],
  )
}
