import { useTranslation } from 'react-i18next'
import { formatList } from '@/lib/format'
import { ConfirmDialog } from '@/ui/ConfirmDialog'
import { useAct } from '../calls'
import { whereAre } from '../phase'
import { useIssue } from '../useIssue'
import { StartDialog } from './StartDialog'

export type Asked = 'start' | 'retry' | 'pause' | 'cancel' | 'close' | { stage: string }

const LEFT = ['PENDING', 'QUEUED', 'RUNNING', 'FAILED', 'UNKNOWN']

/** Asks before something happens to databases, with their number and where they are. */
export function RolloutDialogs({ asked, onClose }: { asked: Asked | undefined; onClose: () => void }) {
  const { t } = useTranslation('issues')
  const { ref, rollout } = useIssue()
  const { calls, act, busy } = useAct()
  const run = (work: () => Promise<unknown>) => act(work, { onSuccess: onClose })
  const named = (statuses: readonly string[]) => {
    const { count, environments } = rollout ? whereAre(rollout, statuses) : { count: 0, environments: [] }
    return { count, where: formatList(environments) }
  }
  const stage = rollout?.stages.find((each) => typeof asked === 'object' && each.environment === asked.stage)
  return (
    <>
      <StartDialog open={asked === 'start'} onClose={onClose} />
      <ConfirmDialog
        open={asked === 'retry'}
        onClose={onClose}
        title={t('ask.retry', named(['FAILED']))}
        description={t('ask.retryHint')}
        action={t('act.retry')}
        busy={busy}
        onConfirm={() => run(async () => calls.retryMany((await calls.failed()).map((task) => task.id)))}
      />
      <ConfirmDialog
        open={typeof asked === 'object'}
        onClose={onClose}
        title={t('ask.runStage', { count: stage?.total ?? 0, where: stage?.environment ?? '' })}
        description={t('ask.runStageHint')}
        action={t('act.run')}
        busy={busy}
        onConfirm={() => run(() => calls.runStage(stage?.environment ?? ''))}
      />
      <ConfirmDialog
        open={asked === 'pause'}
        onClose={onClose}
        title={t('ask.pause', named(LEFT))}
        description={t('ask.pauseHint')}
        action={t('act.pause')}
        reason="optional"
        busy={busy}
        onConfirm={(reason) => run(() => calls.pause(reason))}
      />
      <ConfirmDialog
        open={asked === 'cancel'}
        onClose={onClose}
        title={t('ask.cancel', named(LEFT))}
        description={t('ask.cancelHint')}
        action={t('act.cancelRollout')}
        danger
        reason="required"
        busy={busy}
        onConfirm={(reason) => run(() => calls.cancel(reason))}
      />
      <ConfirmDialog
        open={asked === 'close'}
        onClose={onClose}
        title={t('ask.close', { number: ref.issue })}
        description={t('ask.closeHint')}
        action={t('act.close')}
        danger
        busy={busy}
        onConfirm={() => run(calls.close)}
      />
    </>
  )
}
