import { type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Schema } from '@/api/client'
import { formatAgo, formatExact } from '@/lib/format'
import { Avatar } from '@/ui/Avatar'
import { Pill } from '@/ui/Pill'
import { columnsOf } from '@/ui/table'

const SOON = 7 * 24 * 3_600_000

/** @param names of principals, as people know them */
export function useMemberColumns(names: ReadonlyMap<string, string>, take: (binding: Schema<'Binding'>) => ReactNode) {
  const { t } = useTranslation('projects')
  return useMemo(
    () =>
      columnsOf<Schema<'Binding'>>((column) => [
        column.accessor('principal', {
          header: () => t('member'),
          cell: ({ row: { original } }) => (
            <span className="flex items-center gap-2">
              <Avatar name={original.principal} />
              <span className="truncate font-medium">{names.get(original.principal) ?? original.principal}</span>
              <span className="truncate font-mono text-fg-3 text-xs">{original.principal}</span>
            </span>
          ),
          meta: { width: 280, grow: 2 },
        }),
        column.accessor('role', {
          header: () => t('role'),
          cell: ({ row }) => <RoleName role={row.original.role} />,
          meta: { width: 140 },
        }),
        column.accessor('expiresAt', {
          header: () => t('ends'),
          cell: ({ row }) => <Ends at={row.original.expiresAt} />,
          meta: { width: 260, grow: 1 },
        }),
        column.accessor('createdBy', {
          header: () => t('givenBy'),
          cell: ({ row: { original } }) => (
            <span className="text-fg-2">
              {t('givenByWhen', {
                who: names.get(original.createdBy) ?? original.createdBy,
                when: formatAgo(original.createdAt),
              })}
            </span>
          ),
          meta: { width: 200, grow: 1 },
        }),
        column.display({
          id: 'take',
          header: () => <span className="sr-only">{t('remove')}</span>,
          cell: ({ row }) => take(row.original),
          meta: { width: 32 },
        }),
      ]),
    [t, names, take],
  )
}

const ROLES = ['owner', 'developer', 'releaser', 'querier', 'exporter', 'viewer', 'admin', 'dba', 'member'] as const
type KnownRole = (typeof ROLES)[number]

/** The name of a role in the reader's language; one that this page does not know keeps its id. */
export function RoleName({ role }: { role: string }) {
  const { t } = useTranslation('projects')
  return <>{ROLES.includes(role as KnownRole) ? t(`roles.${role as KnownRole}`) : role}</>
}

function Ends({ at }: { at: string | undefined }) {
  const { t } = useTranslation('projects')
  if (!at) return <span className="text-fg-3">{t('noEnd')}</span>
  const left = new Date(at).getTime() - Date.now()
  return (
    <span className="flex items-center gap-2">
      {left < 0 ? <Pill>{t('ended')}</Pill> : left < SOON && <Pill tone="warn">{formatAgo(at)}</Pill>}
      <span className="tnum truncate text-fg-2">{formatExact(at)}</span>
    </span>
  )
}
