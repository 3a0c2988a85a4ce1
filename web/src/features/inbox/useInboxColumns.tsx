import { CircleAlert, CircleCheck, Eye, FileText, type LucideIcon, Play, Rocket } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/cn'
import { formatAgo, formatExact, formatNumber } from '@/lib/format'
import { Avatar } from '@/ui/Avatar'
import { Button } from '@/ui/Button'
import { columnsOf } from '@/ui/table'
import { TONES, type Tone } from '@/ui/tones'
import { PhasePill } from './PhasePill'
import type { Item } from './queries'

const LOOKS: Record<Item['kind'], { icon: LucideIcon; tone: Tone }> = {
  APPROVAL: { icon: Eye, tone: 'rev' },
  START: { icon: Rocket, tone: 'ok' },
  STAGE: { icon: Play, tone: 'run' },
  FAILED: { icon: CircleAlert, tone: 'err' },
  FILED: { icon: FileText, tone: 'wait' },
  ANSWERED: { icon: CircleCheck, tone: 'wait' },
}

export function useInboxColumns(onApprove: (item: Item) => void) {
  const { t } = useTranslation('inbox')
  return useMemo(
    () =>
      columnsOf<Item>((column) => [
        column.display({
          id: 'why',
          header: () => t('column.why'),
          cell: ({ row }) => <Why item={row.original} />,
          meta: { width: 230 },
        }),
        column.accessor('title', {
          header: () => t('column.issue'),
          cell: ({ row: { original } }) => (
            <span className="flex min-w-0 items-baseline gap-2">
              <span className="truncate font-medium">{original.title}</span>
              <span className="tnum shrink-0 text-fg-2">{`#${original.number}`}</span>
            </span>
          ),
          meta: { width: 240, grow: 1 },
        }),
        column.accessor('project', {
          header: () => t('column.project'),
          cell: ({ row }) => <span className="font-mono text-xs">{row.original.project}</span>,
          meta: { width: 130 },
        }),
        column.accessor('author', {
          header: () => t('column.author'),
          cell: ({ row }) => (
            <span className="flex min-w-0 items-center gap-1.5">
              <Avatar name={row.original.author} />
              <span className="truncate">{row.original.author.replace(/^[^/]+\//, '')}</span>
            </span>
          ),
          meta: { width: 120 },
        }),
        column.accessor('since', {
          header: () => t('column.since'),
          cell: ({ row: { original } }) => (
            <time dateTime={original.since} title={formatExact(original.since)} className="text-fg-2">
              {formatAgo(original.since)}
            </time>
          ),
          meta: { width: 120 },
        }),
        column.display({
          id: 'act',
          header: () => <span className="sr-only">{t('column.act')}</span>,
          cell: ({ row: { original } }) =>
            original.kind === 'APPROVAL' ? (
              <Button size="sm" onClick={() => onApprove(original)} aria-label={t('approveWhat', original)}>
                {t('approve')}
              </Button>
            ) : (
              <PhasePill phase={original.phase} />
            ),
          meta: { width: 130, align: 'end' },
        }),
      ]),
    [t, onApprove],
  )
}

/** Why it is here, in few words. */
function Why({ item }: { item: Item }) {
  const { t } = useTranslation('inbox')
  const { icon: Icon, tone } = LOOKS[item.kind]
  return (
    <span className="flex min-w-0 items-center gap-2">
      <span className={cn('grid size-6 shrink-0 place-items-center rounded-full', TONES[tone].soft, TONES[tone].text)}>
        <Icon className="size-3.5" aria-hidden />
      </span>
      <span className="truncate">{words(t, item)}</span>
    </span>
  )
}

function words(t: ReturnType<typeof useTranslation<'inbox'>>['t'], { kind, what = '', phase, tasks }: Item): string {
  switch (kind) {
    case 'APPROVAL':
      return t('why.APPROVAL', { role: what })
    case 'STAGE':
      return t('why.STAGE', { stage: what })
    case 'FAILED': {
      const bad = (tasks.FAILED ?? 0) + (tasks.UNKNOWN ?? 0)
      const total = Object.values(tasks).reduce((sum, each) => sum + each, 0)
      return t('why.FAILED', { failed: formatNumber(bad), count: total })
    }
    case 'ANSWERED':
      return t(what === 'REJECTED' ? 'why.REFUSED' : 'why.AGREED')
    case 'START':
      return t('why.START')
    case 'FILED':
      return t(phase === 'DONE' || phase === 'CLOSED' ? 'why.ENDED' : 'why.FILED')
  }
}
