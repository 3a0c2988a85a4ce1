import { CircleCheck, RotateCcw, SkipForward, Square } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMay } from '@/api/may'
import { Button } from '@/ui/Button'
import { ConfirmDialog } from '@/ui/ConfirmDialog'
import { useAct } from '../calls'
import { databaseName } from '../happenings'
import type { TaskRow } from '../queries'
import { useIssue } from '../useIssue'

type Move = 'retry' | 'skip' | 'cancelTask' | 'markDone'

const MOVES: Record<Move, { from: TaskRow['status'][]; permission: string }> = {
  retry: { from: ['FAILED', 'CANCELLED', 'UNKNOWN'], permission: 'tasks.run' },
  skip: { from: ['PENDING', 'FAILED', 'CANCELLED', 'UNKNOWN'], permission: 'tasks.skip' },
  markDone: { from: ['UNKNOWN'], permission: 'tasks.markDone' },
  cancelTask: { from: ['PENDING', 'QUEUED', 'RUNNING'], permission: 'tasks.run' },
}

const ICONS = { retry: RotateCcw, skip: SkipForward, markDone: CircleCheck, cancelTask: Square }

/** What can be done about a task as it stands, by who may. */
export function TaskActions({ task }: { task: TaskRow }) {
  const { t } = useTranslation('issues')
  const { ref, rollout } = useIssue()
  const rights = useMay(ref.project)
  const { calls, act, busy } = useAct()
  const [asked, setAsked] = useState<Move>()
  const going = rollout?.status === 'RUNNING' || rollout?.status === 'PAUSED'
  const fitting = (Object.keys(MOVES) as Move[]).filter((move) => going && MOVES[move].from.includes(task.status))
  const moves = fitting.filter((move) => rights?.may(MOVES[move].permission))
  if (fitting.length > 0 && moves.length === 0 && rights) {
    return <p className="mt-2 text-fg-2 text-xs">{t('mayNotAct', { permission: 'tasks.run' })}</p>
  }
  if (moves.length === 0) return null
  const named = { database: databaseName(task.database).database, where: task.environment }
  const run = (move: Move, reason: string) => {
    const work = {
      retry: () => calls.retry(task.id),
      skip: () => calls.skip(task.id, reason),
      cancelTask: () => calls.cancelTask(task.id),
      markDone: () => calls.markDone(task.id, reason),
    }
    act(work[move], { onSuccess: () => setAsked(undefined) })
  }
  return (
    <div className="mt-3 flex flex-wrap gap-2">
      {moves.map((move) => (
        <Button
          key={move}
          size="sm"
          icon={ICONS[move]}
          busy={busy && move === 'retry'}
          // What only goes on needs no question; what ends, or vouches for, something does.
          onClick={() => (move === 'retry' && task.status !== 'UNKNOWN' ? run('retry', '') : setAsked(move))}
        >
          {t(`act.${move}`)}
        </Button>
      ))}
      <ConfirmDialog
        open={asked !== undefined}
        onClose={() => setAsked(undefined)}
        title={t(`askTask.${asked ?? 'retry'}`, named)}
        description={t(`askTaskHint.${asked ?? 'retry'}`)}
        action={t(`act.${asked ?? 'retry'}`)}
        danger={asked !== 'retry'}
        busy={busy}
        {...(asked === 'skip' || asked === 'markDone' ? { reason: 'required' as const } : {})}
        onConfirm={(reason) => asked && run(asked, reason)}
      />
    </div>
  )
}
