import { Ban, Check } from 'lucide-react'
import { type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Schema } from '@/api/client'
import { formatDateTime } from '@/lib/format'
import { Avatar } from '@/ui/Avatar'
import { Pill } from '@/ui/Pill'
import { columnsOf } from '@/ui/table'

/** What lists of accounts show alike; `actions` are the buttons of a row. */
export function useAccountColumns(actions: (account: Schema<'Account'>) => ReactNode) {
  const { t } = useTranslation('people')
  return useMemo(
    () =>
      columnsOf<Schema<'Account'>>((column) => [
        column.accessor('displayName', {
          header: () => t('displayName'),
          cell: ({ row }) => (
            <span className="flex items-center gap-2">
              <Avatar name={row.original.displayName} />
              <span className="truncate font-medium">{row.original.displayName}</span>
              <span className="truncate font-mono text-fg-3 text-xs">{row.original.name.split('/').at(-1)}</span>
            </span>
          ),
          meta: { width: 240, grow: 2 },
        }),
        column.accessor('email', {
          header: () => t('email'),
          cell: ({ row }) => <span className="text-fg-2">{row.original.email}</span>,
          meta: { width: 160, grow: 1 },
        }),
        column.display({
          id: 'state',
          header: () => t('state'),
          cell: ({ row }) =>
            row.original.disabledAt ? (
              <Pill tone="wait" icon={Ban}>
                {t('disabled')}
              </Pill>
            ) : (
              <Pill tone="ok" icon={Check}>
                {t('active')}
              </Pill>
            ),
          meta: { width: 110 },
        }),
        column.accessor('createdAt', {
          header: () => t('since'),
          cell: ({ row }) => <span className="text-fg-2 text-xs">{formatDateTime(row.original.createdAt)}</span>,
          meta: { width: 130 },
        }),
        column.display({
          id: 'actions',
          header: () => <span className="sr-only">{t('actions')}</span>,
          cell: ({ row }) => <span className="flex justify-end gap-1">{actions(row.original)}</span>,
          meta: { width: 190, align: 'end' },
        }),
      ]),
    [t, actions],
  )
}
