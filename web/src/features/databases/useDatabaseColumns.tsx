import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { tierOf } from '@/api/catalog'
import type { Schema } from '@/api/client'
import { formatAgo, formatBytes } from '@/lib/format'
import { Labels } from '@/ui/Labels'
import { EnvTag, Pill } from '@/ui/Pill'
import { columnsOf } from '@/ui/table'

interface Options {
  environments: readonly Schema<'Environment'>[] | undefined
  /** Off inside a project: there it is the same for all. */
  withProject: boolean
}

export function useDatabaseColumns({ environments, withProject }: Options) {
  const { t } = useTranslation('databases')
  return useMemo(
    () =>
      columnsOf<Schema<'Database'>>((column) => [
        column.accessor('database', {
          header: () => t('database'),
          cell: ({ row: { original } }) => (
            <span className="flex items-center gap-2">
              <span className="truncate font-medium font-mono text-xs" title={original.database}>
                {original.database}
              </span>
              {original.goneAt && <Pill tone="warn">{t('gone')}</Pill>}
            </span>
          ),
          meta: { width: 150, grow: 2, sort: 'database' },
        }),
        column.accessor('environment', {
          header: () => t('environment'),
          cell: ({ row: { original } }) => (
            <EnvTag name={original.environment} tier={tierOf(environments, original.environment)} />
          ),
          meta: { width: 90, sort: 'environment' },
        }),
        column.accessor('instance', {
          header: () => t('instance'),
          cell: ({ row }) => <span className="font-mono text-fg-2 text-xs">{row.original.instance}</span>,
          meta: { width: 120, grow: 1 },
        }),
        column.accessor('engine', { header: () => t('engine'), meta: { width: 90, sort: 'engine' } }),
        ...(withProject
          ? [
              column.accessor('project', {
                header: () => t('project'),
                cell: ({ row: { original } }) =>
                  original.project ?? <span className="text-fg-3">{t('unassigned')}</span>,
                meta: { width: 90 },
              }),
            ]
          : []),
        column.accessor('labels', {
          header: () => t('labels'),
          cell: ({ row }) => <Labels labels={row.original.labels} own={row.original.ownLabels} most={2} />,
          meta: { width: 170, grow: 2 },
        }),
        column.accessor('bytes', {
          header: () => t('size'),
          cell: ({ row }) => formatBytes(row.original.bytes),
          meta: { width: 70, align: 'end', sort: 'bytes' },
        }),
        // At 1280 pixels there is room for the one or the other.
        ...(withProject
          ? []
          : [
              column.accessor('foundAt', {
                header: () => t('found'),
                cell: ({ row }) => <span className="text-fg-2">{formatAgo(row.original.foundAt)}</span>,
                meta: { width: 100, sort: 'foundAt' },
              }),
            ]),
      ]),
    [t, environments, withProject],
  )
}
