import { Hand, Zap } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Schema } from '@/api/client'
import { cn } from '@/lib/cn'
import { formatNumber } from '@/lib/format'
import { EnvTag } from '@/ui/Pill'
import { SegBar } from '@/ui/SegBar'
import { type Status, StatusIcon } from '@/ui/StatusIcon'
import { Tooltip } from '@/ui/Tooltip'
import { type ChipCounts, countStage } from '../happenings'
import { type Tasks, useCounts } from './useBoard'

interface StagesProps {
  stages: readonly Schema<'Stage'>[]
  store: Tasks
  chosen: string
  onChoose: (environment: string) => void
}

/** The stages in their order; the chosen one is what is below. */
export function Stages({ stages, store, chosen, onChoose }: StagesProps) {
  const { t } = useTranslation('issues')
  return (
    <ol aria-label={t('stages')} className="flex shrink-0 items-center gap-2 overflow-x-auto p-0.5">
      {stages.map((stage, index) => (
        <li key={stage.environment} className="flex min-w-44 flex-1 items-center gap-2">
          {index > 0 && <span aria-hidden className="h-px w-3 shrink-0 bg-line-strong" />}
          <StageCard
            stage={stage}
            store={store}
            chosen={stage.environment === chosen}
            last={index === stages.length - 1}
            onChoose={() => onChoose(stage.environment)}
          />
        </li>
      ))}
    </ol>
  )
}

interface StageCardProps {
  stage: Schema<'Stage'>
  store: Tasks
  chosen: boolean
  last: boolean
  onChoose: () => void
}

function StageCard({ stage, store, chosen, last, onChoose }: StageCardProps) {
  const { t } = useTranslation('issues')
  const live = useCounts(store, stage.environment)
  const counts = live.all > 0 ? live : countStage(stage)
  const How = stage.automatic ? Zap : Hand
  const status = stageStatus(stage, counts)
  const stuck = counts.running === 0 && (status === 'failed' || status === 'unknown')
  return (
    <button
      type="button"
      aria-pressed={chosen}
      onClick={onChoose}
      className={cn(
        'min-w-0 flex-1 rounded-lg border bg-surface px-3 py-2.5 text-left shadow-card hover:border-line-strong',
        chosen && 'border-accent shadow-[inset_0_0_0_1px_var(--accent)] hover:border-accent',
      )}
    >
      <span className="flex items-center gap-2">
        <StatusIcon status={status} word={stuck} />
        <span className="min-w-0 flex-1 truncate font-medium">{!stuck && t(`stage.${stage.status}`)}</span>
        <EnvTag name={stage.environment} tier={last ? 'prod' : undefined} />
      </span>
      <SegBar counts={barOf(counts)} className="mt-2.5" />
      <span className="tnum mt-1.5 flex items-center gap-2 text-xs">
        <span>
          <b className="font-semibold">{formatNumber(counts.done + counts.skipped)}</b>
          <span className="text-fg-2">{` / ${formatNumber(counts.all)}`}</span>
        </span>
        {counts.failed > 0 && <span className="text-err">{t('counted.failed', { count: counts.failed })}</span>}
        {counts.unknown > 0 && <span className="text-warn">{t('counted.unknown', { count: counts.unknown })}</span>}
        {counts.running > 0 && <span className="text-run">{t('counted.running', { count: counts.running })}</span>}
        <span className="ml-auto text-fg-3">
          <Tooltip label={t(stage.automatic ? 'automatic' : 'manual')}>
            <span>
              <How className="size-3.5" aria-hidden />
              <span className="sr-only">{t(stage.automatic ? 'automatic' : 'manual')}</span>
            </span>
          </Tooltip>
        </span>
      </span>
    </button>
  )
}

function stageStatus(stage: Schema<'Stage'>, counts: ChipCounts): Status {
  if (counts.failed > 0) return 'failed'
  if (counts.unknown > 0) return 'unknown'
  if (stage.status === 'DONE') return 'done'
  if (stage.status === 'RUNNING') return counts.running > 0 ? 'running' : 'queued'
  return stage.status === 'OPEN' ? 'queued' : 'waiting'
}

/** UNKNOWN counts as failed in a bar: somebody must look. */
export function barOf(counts: ChipCounts) {
  return {
    done: counts.done,
    skipped: counts.skipped,
    failed: counts.failed + counts.unknown,
    running: counts.running,
    total: counts.all,
  }
}
