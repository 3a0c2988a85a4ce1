import { useTranslation } from 'react-i18next'
import type { LiveStatus } from '@/api/streamHub'
import { cn } from '@/lib/cn'

/** Whether what is on show follows what happens. */
export function LiveBadge({ status }: { status: LiveStatus | 'off' | 'paused' }) {
  const { t } = useTranslation('kit')
  const live = status === 'live'
  const trouble = status === 'reconnecting' || status === 'refused'
  return (
    <span role="status" className={cn('inline-flex items-center gap-1.5 text-xs', trouble ? 'text-warn' : 'text-fg-2')}>
      <span
        aria-hidden
        className={cn('size-2 rounded-full', live ? 'live-dot bg-ok-fill' : trouble ? 'bg-warn-fill' : 'bg-wait-fill')}
      />
      {t(`live.${status}`)}
    </span>
  )
}
