import { ChevronDown, ChevronUp, Square } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDuration, formatNumber, formatShare } from '@/lib/format'
import { IconButton } from './IconButton'
import { type Counts, SegBar } from './SegBar'
import { StatusIcon } from './StatusIcon'

export interface TrayJob {
  id: string
  title: string
  counts: Counts
  /** Per second, smoothed; absent until there is enough to tell. */
  rate?: number
  onStop?: () => void
}

/** Long work that goes on whatever page is open; closing the page does not stop it. */
export function JobsTray({ jobs }: { jobs: TrayJob[] }) {
  const { t } = useTranslation('kit')
  const [open, setOpen] = useState(true)
  if (jobs.length === 0) return null
  return (
    <section aria-label={t('jobs')} className="w-90 overflow-hidden rounded-lg border bg-raised shadow-pop">
      <header className="flex h-10 items-center gap-2 border-b pr-1.5 pl-3">
        <h2 className="flex-1 font-semibold">{t('jobsRunning', { count: jobs.length })}</h2>
        <IconButton
          size="sm"
          icon={open ? ChevronDown : ChevronUp}
          label={t(open ? 'collapse' : 'expand')}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        />
      </header>
      {open && (
        <ul className="divide-y">
          {jobs.map((job) => (
            <Job key={job.id} {...job} />
          ))}
        </ul>
      )}
    </section>
  )
}

function Job({ title, counts, rate, onStop }: TrayJob) {
  const { t } = useTranslation('kit')
  const finished = counts.done + counts.skipped + counts.failed
  const over = finished === counts.total
  const left = rate && rate > 0 ? ((counts.total - finished) / rate) * 1000 : undefined
  return (
    <li className="flex items-center gap-2.5 px-3 py-2.5">
      <StatusIcon status={over ? (counts.failed > 0 ? 'failed' : 'done') : 'running'} />
      <div className="min-w-0 flex-1">
        <p className="flex justify-between gap-2">
          <span className="truncate">{title}</span>
          <span className="tnum text-fg-2">{formatShare(finished / counts.total)}</span>
        </p>
        <SegBar counts={counts} className="my-1.5" />
        <p className="tnum flex gap-2 text-fg-3 text-xs">
          <span>{t('doneOf', { done: formatNumber(finished), total: formatNumber(counts.total) })}</span>
          {counts.failed > 0 && <span className="text-err">{t('failedCount', { count: counts.failed })}</span>}
          {!over && left !== undefined && <span>{t('timeLeft', { time: formatDuration(left) })}</span>}
        </p>
      </div>
      {onStop && !over && <IconButton size="sm" icon={Square} label={t('stop')} onClick={onStop} />}
    </li>
  )
}
