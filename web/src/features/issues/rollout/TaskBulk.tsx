import { RotateCcw, SkipForward, Square } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Schema } from '@/api/client'
import { useMay } from '@/api/may'
import { formatList } from '@/lib/format'
import { Button } from '@/ui/Button'
import { ConfirmDialog } from '@/ui/ConfirmDialog'
import { Guarded } from '@/ui/Guarded'
import { toast } from '@/ui/toast'
import { useAct } from '../calls'
import type { TaskRow } from '../queries'
import { useIssueRef } from '../useIssue'
import { type Bulk, fitting } from './bulk'
import type { Tasks } from './useBoard'

const LOOKS = {
  retry: { icon: RotateCcw, permission: 'tasks.run' },
  skip: { icon: SkipForward, permission: 'tasks.skip' },
  cancelTask: { icon: Square, permission: 'tasks.run' },
} as const

/** What can be done with the selected tasks together; each button counts those that it fits. */
export function TaskBulk({ store, ids, onDone }: { store: Tasks; ids: string[]; onDone: () => void }) {
  const { t } = useTranslation('issues')
  const rights = useMay(useIssueRef().project)
  const { calls, act, busy } = useAct()
  // Fixed when asked: what the question counts is what is done, though tasks go on meanwhile.
  const [asked, setAsked] = useState<{ move: Bulk; tasks: TaskRow[] }>()
  const chosen = ids.flatMap((id) => store.get(id) ?? [])
  const run = ({ move, tasks }: { move: Bulk; tasks: TaskRow[] }, reason: string) => {
    const all = tasks.map((task) => task.id)
    const work = {
      retry: () => calls.retryMany(all),
      skip: () => calls.skipMany(all, reason),
      cancelTask: () => calls.cancelMany(all),
    }
    act(async () => tell(await work[move]()), {
      onSuccess: () => {
        setAsked(undefined)
        onDone()
      },
    })
  }
  const tell = (results: Schema<'TaskBatchResult'>[]) => {
    const refused = results.filter((each) => !each.moved)
    toast({
      title: t('bulk.moved', { count: results.length - refused.length }),
      ...(refused.length > 0 && {
        kind: 'info' as const,
        description: `${t('bulk.refused', { count: refused.length })} ${[...new Set(refused.map((each) => each.why ?? ''))].join(' ')}`,
      }),
    })
  }
  const where = formatList([...new Set(asked?.tasks.map((task) => task.environment))])
  return (
    <>
      {(Object.keys(LOOKS) as Bulk[]).map((move) => {
        const tasks = fitting(chosen, move)
        if (tasks.length === 0) return null
        return (
          <Guarded key={move} by={rights?.refusal(LOOKS[move].permission)}>
            <Button size="sm" icon={LOOKS[move].icon} onClick={() => setAsked({ move, tasks })}>
              {t(`bulk.${move}`, { count: tasks.length })}
            </Button>
          </Guarded>
        )
      })}
      <ConfirmDialog
        open={asked !== undefined}
        onClose={() => setAsked(undefined)}
        title={t(`bulk.ask.${asked?.move ?? 'retry'}`, { count: asked?.tasks.length ?? 0, where })}
        description={t(`bulk.hint.${asked?.move ?? 'retry'}`)}
        action={t(`act.${asked?.move ?? 'retry'}`)}
        danger={asked?.move !== 'retry'}
        busy={busy}
        {...(asked?.move === 'skip' && { reason: 'required' as const })}
        onConfirm={(reason) => asked && run(asked, reason)}
      />
    </>
  )
}
