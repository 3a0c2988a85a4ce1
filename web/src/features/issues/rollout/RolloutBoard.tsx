import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Schema } from '@/api/client'
import { cn } from '@/lib/cn'
import { formatDuration, formatNumber, formatShare } from '@/lib/format'
import { useLiveVersion } from '@/lib/liveStore'
import { useUrlState } from '@/lib/urlState'
import { Input } from '@/ui/Input'
import { SegBar } from '@/ui/SegBar'
import { CHIPS, type Chip, chipOf, countStage, databaseName } from '../happenings'
import { useIssueRef } from '../useIssue'
import { FleetMap } from './FleetMap'
import { barOf, Stages } from './Stages'
import { TaskDrawer } from './TaskDrawer'
import { TaskTable } from './TaskTable'
import { type Tasks, useBoard, useCounts, usePace } from './useBoard'

const DOT: Partial<Record<Chip, string>> = {
  failed: 'bg-err-fill',
  unknown: 'bg-warn-fill',
  running: 'bg-run-fill',
  queued: 'bg-wait-fill',
  done: 'bg-ok-fill',
  skipped: 'bg-fg-3',
}

/** One rollout: stages, the fleet of the chosen stage at a glance, its tasks, and one task in a drawer. */
export function RolloutBoard({ rollout, newest }: { rollout: Schema<'Rollout'>; newest: boolean }) {
  const { t } = useTranslation('issues')
  const ref = useIssueRef()
  const board = useBoard(ref, rollout)
  const [wanted, setWanted] = useUrlState('stage')
  const [chip, setChip] = useUrlState('show')
  const [text, setText] = useUrlState('database')
  const [open, setOpen] = useUrlState('task', true)
  const stage = rollout.stages.find((each) => each.environment === wanted) ?? atHand(rollout)
  const environment = stage?.environment ?? ''
  const live = useCounts(board.store, environment)
  const counts = live.all > 0 || !stage ? live : countStage(stage)
  const settled = counts.done + counts.skipped
  const pace = usePace(settled, counts.queued + counts.running, rollout.status === 'RUNNING')
  const shown = CHIPS.find((each) => each === chip) ?? 'all'
  const all = useIds(board.store, environment, 'all', '')
  const ids = useIds(board.store, environment, shown, text)
  return (
    <>
      <Stages stages={rollout.stages} store={board.store} chosen={environment} onChoose={setWanted} />
      <div className="flex min-h-0 flex-1 flex-col overflow-hidden rounded-lg border bg-surface shadow-card">
        <div className="flex shrink-0 flex-col gap-2 px-4 py-3">
          <p className="tnum flex items-baseline gap-2">
            <b className="font-semibold">{formatShare(counts.all === 0 ? 1 : settled / counts.all)}</b>
            <span className="text-fg-2">{t('tasksDone', { done: settled, count: counts.all })}</span>
            {pace && (
              <span className="ml-auto text-fg-2">
                {t('pace', {
                  rate: formatNumber(Number(pace.perSecond.toPrecision(2))),
                  left: formatDuration(Math.max(1000, Math.round(pace.millisLeft / 1000) * 1000)),
                })}
              </span>
            )}
          </p>
          <SegBar counts={barOf(counts)} />
          <FleetMap store={board.store} ids={all} counts={counts} onOpen={setOpen} />
        </div>
        <div className="flex shrink-0 flex-wrap items-center gap-1.5 border-t px-4 py-2">
          <fieldset className="flex flex-wrap gap-1.5">
            <legend className="sr-only">{t('filterTasks')}</legend>
            {CHIPS.filter((each) => each === 'all' || each === shown || counts[each] > 0).map((each) => (
              <button
                key={each}
                type="button"
                aria-pressed={each === shown}
                onClick={() => setChip(each === 'all' ? undefined : each)}
                className="tnum inline-flex h-7 items-center gap-1.5 rounded-full border px-2.5 text-fg-2 text-xs hover:bg-hover aria-pressed:border-accent aria-pressed:bg-selected aria-pressed:text-accent"
              >
                {DOT[each] && <span aria-hidden className={cn('size-2 rounded-full', DOT[each])} />}
                {t(`chip.${each}`)}
                <b className="font-semibold text-fg">{formatNumber(counts[each])}</b>
              </button>
            ))}
          </fieldset>
          <div className="ml-auto w-56">
            <Input
              aria-label={t('filterDatabases')}
              placeholder={t('filterDatabases')}
              value={text}
              onValueChange={setText}
            />
          </div>
        </div>
        <div className="min-h-0 flex-1 [&>div]:rounded-none [&>div]:border-0 [&>div]:border-t [&>div]:shadow-none">
          <TaskTable
            board={board}
            ids={ids}
            manyChanges={[...board.store.all()].some((task) => task.change > 0)}
            acts={newest && (rollout.status === 'RUNNING' || rollout.status === 'PAUSED')}
            onOpen={setOpen}
            onClearFilters={
              shown !== 'all' || text
                ? () => {
                    setChip(undefined)
                    setText(undefined)
                  }
                : undefined
            }
          />
        </div>
      </div>
      <TaskDrawer store={board.store} task={open} acts={newest} onClose={() => setOpen(undefined)} />
    </>
  )
}

/** The stage that there is something to see of: with troubles, else the first that is not done, else the last. */
function atHand({ stages }: Schema<'Rollout'>): Schema<'Stage'> | undefined {
  return (
    stages.find((stage) => (stage.tasks.FAILED ?? 0) + (stage.tasks.UNKNOWN ?? 0) > 0) ??
    stages.find((stage) => stage.status !== 'DONE') ??
    stages.at(-1)
  )
}

/** Which tasks are on show; the same array while it holds the same, so that the list does not render for nothing. */
function useIds(store: Tasks, environment: string, chip: Chip, text: string): readonly string[] {
  const version = useLiveVersion(store)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for what is in the store
  const joined = useMemo(() => {
    const wanted = text.toLowerCase()
    return store
      .ids()
      .filter((id) => {
        const task = store.get(id)
        if (!task || task.environment !== environment) return false
        if (chip !== 'all' && chipOf(task.status) !== chip) return false
        return wanted === '' || databaseName(task.database).database.toLowerCase().includes(wanted)
      })
      .join()
  }, [store, version, environment, chip, text])
  return useMemo(() => (joined === '' ? [] : joined.split(',')), [joined])
}
