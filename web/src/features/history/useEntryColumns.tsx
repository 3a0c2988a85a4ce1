import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { tierOf } from '@/api/catalog'
import type { Schema } from '@/api/client'
import { formatAgo, formatDuration, formatExact, formatNumber } from '@/lib/format'
import { Avatar } from '@/ui/Avatar'
import { EnvTag } from '@/ui/Pill'
import { columnsOf } from '@/ui/table'
import { databaseOf, durationOf, issueOf, personOf } from './entry'

interface Options {
  environments: readonly Schema<'Environment'>[] | undefined
  withDatabase: boolean
}

export function useEntryColumns({ environments, withDatabase }: Options) {
  const { t } = useTranslation('history')
  return useMemo(
    () =>
      columnsOf<Schema<'HistoryEntry'>>((column) => [
        column.accessor('title', {
          header: () => t('change'),
          cell: ({ row: { original } }) => (
            <span className="flex items-baseline gap-2">
              <span className="truncate font-medium">{original.title}</span>
              <span className="tnum text-fg-3 text-xs">{`#${issueOf(original)}`}</span>
            </span>
          ),
          meta: { width: 220, grow: 2 },
        }),
        ...(withDatabase
          ? [
              column.accessor('database', {
                header: () => t('database'),
                cell: ({ row: { original } }) => {
                  const { instance, database } = databaseOf(original)
                  return (
                    <span className="flex items-baseline gap-2 font-mono text-xs">
                      <span className="truncate">{database}</span>
                      <span className="truncate text-fg-3">{instance}</span>
                    </span>
                  )
                },
                meta: { width: 200, grow: 2 },
              }),
              column.accessor('environment', {
                header: () => t('environment'),
                cell: ({ row: { original } }) => (
                  <EnvTag name={original.environment} tier={tierOf(environments, original.environment)} />
                ),
                meta: { width: 100 },
              }),
            ]
          : []),
        column.accessor('objects', {
          header: () => t('objects'),
          cell: ({ row }) => formatNumber(row.original.objects),
          meta: { width: 70, align: 'end' },
        }),
        column.accessor('statements', {
          header: () => t('statements'),
          cell: ({ row }) => formatNumber(row.original.statements),
          meta: { width: 90, align: 'end' },
        }),
        column.accessor('actor', {
          header: () => t('who'),
          cell: ({ row: { original } }) => (
            <span className="flex items-center gap-2">
              <Avatar name={original.actor} />
              <span className="truncate">{personOf(original.actor)}</span>
            </span>
          ),
          meta: { width: 120 },
        }),
        column.display({
          id: 'took',
          header: () => t('took'),
          cell: ({ row }) => formatDuration(durationOf(row.original)),
          meta: { width: 80, align: 'end' },
        }),
        column.accessor('finishedAt', {
          header: () => t('when'),
          cell: ({ row: { original } }) => (
            <span className="text-fg-2" title={formatExact(original.finishedAt)}>
              {formatAgo(original.finishedAt)}
            </span>
          ),
          meta: { width: 120, sort: 'finishedAt' },
        }),
      ]),
    [t, environments, withDatabase],
  )
}
