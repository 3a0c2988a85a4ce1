import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Schema } from '@/api/client'
import { LevelPill } from '@/ui/LevelPill'
import { columnsOf } from '@/ui/table'

type ProjectRule = Schema<'ProjectRule'>

export function useRuleColumns() {
  const { t } = useTranslation('projects')
  return useMemo(
    () =>
      columnsOf<ProjectRule>((column) => [
        column.accessor('rule.id', {
          header: () => t('rulesRule'),
          cell: ({ row }) => <span className="font-mono text-xs">{row.original.rule.id}</span>,
          meta: { width: 290 },
        }),
        column.accessor('rule.summary', { header: () => t('rulesSummary'), meta: { width: 200, grow: 1 } }),
        column.accessor('parameters', {
          header: () => t('rulesSettings'),
          cell: ({ row }) => <Settings of={row.original.parameters} />,
          meta: { width: 220 },
        }),
        column.accessor('level', {
          header: () => t('rulesLevel'),
          cell: ({ row }) => <LevelPill level={row.original.level} />,
          meta: { width: 110 },
        }),
        column.accessor('origin', {
          header: () => t('rulesFrom'),
          cell: ({ row }) => <span className="text-fg-2 text-xs">{t(`rulesOrigin.${row.original.origin}`)}</span>,
          meta: { width: 110 },
        }),
      ]),
    [t],
  )
}

/** What the project has set stands out from the defaults. */
function Settings({ of }: { of: ProjectRule['parameters'] }) {
  const words = of.map(({ name, value }) => `${name}: ${value}`).join(' · ')
  return (
    <span title={words} className="truncate font-mono text-xs">
      {of.map(({ name, value, usual }, at) => (
        <span key={name} className={usual ? 'text-fg-3' : 'font-medium'}>
          {`${at > 0 ? ' · ' : ''}${name}: ${value}`}
        </span>
      ))}
    </span>
  )
}
