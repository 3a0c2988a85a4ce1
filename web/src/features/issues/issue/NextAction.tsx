import { useLocation, useNavigate } from '@tanstack/react-router'
import { Ellipsis, Pause, Play, RefreshCw, Rocket, RotateCcw, Square, X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMay } from '@/api/may'
import { useCommand } from '@/lib/commands'
import { Button } from '@/ui/Button'
import { Guarded } from '@/ui/Guarded'
import { IconButton } from '@/ui/IconButton'
import { Menu, type MenuItem } from '@/ui/Menu'
import { useAct } from '../calls'
import { nextOf, whereAre } from '../phase'
import { useIssue } from '../useIssue'
import { type Asked, RolloutDialogs } from './RolloutDialogs'
import { useMayEdit } from './useMayEdit'

/** The one thing to do next, for who may do it; everything else in the menu beside it. */
export function NextAction() {
  const { t } = useTranslation('issues')
  const navigate = useNavigate()
  const atReview = useLocation({ select: ({ pathname }) => pathname.endsWith('/review') })
  const { ref, issue, plan, rollout, phase } = useIssue()
  const rights = useMay(ref.project)
  const [asked, setAsked] = useState<Asked>()
  const { calls, act, busy } = useAct()
  const may = (permission: string) => rights?.may(permission) ?? false
  const next = phase && nextOf(phase, rollout)
  const failed = rollout && whereAre(rollout, ['FAILED']).count
  const open = rollout?.stages.find((stage) => stage.status === 'OPEN')
  const going = rollout?.status === 'RUNNING' || rollout?.status === 'PAUSED'
  const mayRun = may('rollouts.run')
  const mayEdit = useMayEdit()
  const mayRetry = may('tasks.run') && going && !!failed
  useCommand(
    mayRetry
      ? {
          id: 'rollout.retry',
          label: t('retryFailed', { count: failed }),
          group: 'page',
          icon: RotateCcw,
          keys: 'e',
          run: () => setAsked('retry'),
        }
      : undefined,
  )
  if (!issue.data) return null

  const toReview = () => void navigate({ to: '/p/$project/issues/$issue/review', params: ref })
  const menu: MenuItem[][] = [
    [
      ...(going && mayRun && rollout.status === 'RUNNING' && next !== 'pause'
        ? [{ label: t('pause'), icon: Pause, onSelect: () => setAsked('pause') }]
        : []),
      ...(plan.data && may('plans.check') && !going && issue.data.status === 'OPEN'
        ? [{ label: t('checkAgain'), icon: RefreshCw, onSelect: () => act(calls.check) }]
        : []),
    ],
    [
      ...(going && mayRun
        ? [{ label: t('cancelRollout'), icon: Square, danger: true, onSelect: () => setAsked('cancel') }]
        : []),
      ...(issue.data.status === 'OPEN' && !going && mayEdit
        ? [{ label: t('closeIssue'), icon: X, danger: true, onSelect: () => setAsked('close') }]
        : []),
      ...(issue.data.status === 'CLOSED' && mayEdit
        ? [{ label: t('reopenIssue'), icon: RotateCcw, onSelect: () => act(calls.reopen) }]
        : []),
    ],
  ]
  return (
    <>
      {mayRetry && (
        <Button
          icon={RotateCcw}
          kind={next === 'retry' ? 'primary' : 'outline'}
          shortcut="e"
          onClick={() => setAsked('retry')}
        >
          {t('retryFailed', { count: failed })}
        </Button>
      )}
      {next === 'review' && !atReview && may('issues.approve') && (
        <Button kind="primary" onClick={toReview}>
          {t('toReview')}
        </Button>
      )}
      {next === 'start' && (
        <Guarded by={rights?.refusal('rollouts.start')}>
          <Button kind="primary" icon={Rocket} onClick={() => setAsked('start')}>
            {t('startRollout')}
          </Button>
        </Guarded>
      )}
      {next === 'resume' && (
        <Guarded by={rights?.refusal('rollouts.run')}>
          <Button kind="primary" icon={Play} busy={busy} onClick={() => act(calls.resume)}>
            {t('resume')}
          </Button>
        </Guarded>
      )}
      {next === 'runStage' && open && (
        <Guarded by={rights?.refusal('rollouts.run')}>
          <Button kind="primary" icon={Play} onClick={() => setAsked({ stage: open.environment })}>
            {t('runStage', { stage: open.environment })}
          </Button>
        </Guarded>
      )}
      {next === 'pause' && mayRun && (
        <Button icon={Pause} onClick={() => setAsked('pause')}>
          {t('pause')}
        </Button>
      )}
      {menu.some((group) => group.length > 0) && (
        <Menu trigger={<IconButton icon={Ellipsis} kind="outline" label={t('moreActions')} />} items={menu} />
      )}
      <RolloutDialogs asked={asked} onClose={() => setAsked(undefined)} />
    </>
  )
}
