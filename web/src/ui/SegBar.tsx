import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/cn'
import { formatNumber } from '@/lib/format'
import { TONES } from './tones'

const ORDER = ['done', 'skipped', 'failed', 'running'] as const

const FILL = {
  done: TONES.ok.fill,
  skipped: TONES.wait.fill,
  failed: TONES.err.fill,
  running: TONES.run.fill,
}

export type Counts = Record<(typeof ORDER)[number], number> & { total: number }

/** How far many things are: done, skipped, failed, running, the rest. */
export function SegBar({ counts, className }: { counts: Counts; className?: string }) {
  const { t } = useTranslation('kit')
  const text = ORDER.filter((kind) => counts[kind] > 0)
    .map((kind) => `${t(`status.${kind}`)} ${formatNumber(counts[kind])}`)
    .concat(t('ofTotal', { count: counts.total }))
    .join(', ')
  return (
    <div
      role="img"
      aria-label={text}
      className={cn('flex h-1.5 w-full overflow-hidden rounded-full bg-wait-soft', className)}
    >
      {ORDER.map((kind) => (
        <span key={kind} className={FILL[kind]} style={{ width: `${share(counts[kind], counts.total)}%` }} />
      ))}
    </div>
  )
}

/** One failure among thousands must still be seen. */
function share(count: number, total: number): number {
  return count === 0 || total === 0 ? 0 : Math.max(0.6, (count / total) * 100)
}
