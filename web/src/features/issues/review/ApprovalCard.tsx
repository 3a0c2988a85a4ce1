import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMay } from '@/api/may'
import { useCommand } from '@/lib/commands'
import { Button } from '@/ui/Button'
import { CopyText } from '@/ui/CopyText'
import { RadioGroup } from '@/ui/choices'
import { Field, Form } from '@/ui/Field'
import { Card } from '@/ui/Page'
import { Popover } from '@/ui/Popover'
import { ProblemPanel } from '@/ui/ProblemPanel'
import { Skeleton } from '@/ui/Skeleton'
import { Textarea } from '@/ui/Textarea'
import { useAct } from '../calls'
import { useIssue } from '../useIssue'
import { ApprovalSteps } from './ApprovalSteps'
import { hindranceOf } from './decision'

/** Who must agree, who did, and the one button to answer; an answer is for the plan that is on show. */
export function ApprovalCard() {
  const { t } = useTranslation('issues')
  const { ref, approval, issue, plan } = useIssue()
  const rights = useMay(ref.project)
  const [open, setOpen] = useState(false)
  const asked = approval.data
  const hindrance = asked && issue.data && rights ? hindranceOf(asked, issue.data, rights) : undefined
  const ready = asked?.status === 'PENDING' && rights !== undefined && hindrance === undefined
  const may = ready || (asked?.status === 'PENDING' && rights?.may('issues.comment'))
  useCommand(
    may ? { id: 'review.decide', label: t('decide'), group: 'page', keys: 'a', run: () => setOpen(true) } : undefined,
  )
  return (
    <Card title={t('approvals')}>
      {approval.error ? (
        <ProblemPanel problem={approval.error} onRetry={() => void approval.refetch()} />
      ) : asked === undefined ? (
        <Skeleton className="h-20 w-full" />
      ) : asked === null ? (
        <p className="text-fg-2">{t('noApproval')}</p>
      ) : (
        <div className="flex flex-col gap-4">
          <ApprovalSteps approval={asked} />
          {asked.status === 'PENDING' && (
            <Popover
              label={t('decide')}
              open={open}
              onOpenChange={setOpen}
              align="end"
              className="w-96"
              trigger={
                <Button kind="primary" disabled={!may} shortcut={may ? 'a' : undefined}>
                  {t('decide')}
                  <ChevronDown className="size-4" aria-hidden />
                </Button>
              }
            >
              <DecisionForm digest={asked.digest} mayDecide={ready} onDone={() => setOpen(false)} />
            </Popover>
          )}
          {hindrance && <p className="text-fg-2">{t(`hindrance.${hindrance}`, { role: asked.waitingFor ?? '' })}</p>}
          {plan.data && (
            <p className="flex min-w-0 items-center gap-1 border-t pt-3 text-fg-2 text-xs">
              <span className="shrink-0">{t('revision', { number: plan.data.revision })}</span>
              <CopyText text={asked.digest} shown={`${asked.digest.slice(0, 19)}…`} />
            </p>
          )}
        </div>
      )}
    </Card>
  )
}

function DecisionForm({ digest, mayDecide, onDone }: { digest: string; mayDecide: boolean; onDone: () => void }) {
  const { t } = useTranslation('issues')
  const { calls, act, busy } = useAct()
  const [verdict, setVerdict] = useState<'approve' | 'reject' | 'comment'>(mayDecide ? 'approve' : 'comment')
  const [comment, setComment] = useState('')
  const missing = verdict !== 'approve' && comment.trim() === ''
  const [shown, setShown] = useState(false)
  const submit = () => {
    setShown(true)
    if (!missing)
      act(() => (verdict === 'comment' ? calls.comment(comment.trim()) : calls[verdict](digest, comment.trim())), {
        onSuccess: onDone,
      })
  }
  return (
    <Form
      onSubmit={submit}
      footer={
        <Button type="submit" kind={verdict === 'reject' ? 'danger' : 'primary'} busy={busy}>
          {t(`act.${verdict}`)}
        </Button>
      }
    >
      <RadioGroup
        label={t('decide')}
        value={verdict}
        onValueChange={setVerdict}
        options={[
          ...(mayDecide
            ? ([
                { value: 'approve', label: t('act.approve'), hint: t('approveHint') },
                { value: 'reject', label: t('act.reject'), hint: t('rejectHint') },
              ] as const)
            : []),
          { value: 'comment', label: t('act.comment'), hint: t('commentOnlyHint') },
        ]}
      />
      <Field label={t('comment')} error={shown && missing ? t('commentMissing') : undefined}>
        <Textarea value={comment} onValueChange={setComment} aria-label={t('comment')} rows={3} />
      </Field>
    </Form>
  )
}
