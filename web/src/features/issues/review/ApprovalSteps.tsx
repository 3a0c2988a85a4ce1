import { Check, CircleDashed, Clock, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Schema } from '@/api/client'
import { formatAgo } from '@/lib/format'
import { Pill } from '@/ui/Pill'
import { Person } from '../Person'

/** The flow: the roles in their order, and who answered for each. */
export function ApprovalSteps({ approval }: { approval: Schema<'Approval'> }) {
  const { t } = useTranslation('issues')
  const waiting = approval.status === 'PENDING' ? approval.steps.findIndex((step) => !step.verdict) : -1
  // One role may stand in a flow more than once.
  const steps = approval.steps.map((step, index) => ({ step, index, id: `${index} ${step.role}` }))
  return (
    <ol aria-label={t('approvals')} className="flex flex-col gap-3">
      {steps.map(({ step, index, id }) => (
        <li key={id} className="flex items-start gap-2">
          <div className="min-w-0 flex-1">
            <p className="flex min-w-0 items-center gap-2">
              {step.actor ? <Person name={step.actor} /> : <span className="text-fg-2">{t('somebody')}</span>}
            </p>
            <p className="text-fg-2 text-xs">
              {t('asRole', { role: step.role })}
              {step.decidedAt && ` · ${formatAgo(step.decidedAt)}`}
            </p>
            {step.comment && <p className="mt-1 break-words">{step.comment}</p>}
          </div>
          {step.verdict === 'APPROVED' ? (
            <Pill tone="ok" icon={Check}>
              {t('verdict.APPROVED')}
            </Pill>
          ) : step.verdict === 'REJECTED' ? (
            <Pill tone="err" icon={X}>
              {t('verdict.REJECTED')}
            </Pill>
          ) : (
            <Pill tone={index === waiting ? 'rev' : 'wait'} icon={index === waiting ? Clock : CircleDashed}>
              {t(index === waiting ? 'verdict.waiting' : 'verdict.later')}
            </Pill>
          )}
        </li>
      ))}
    </ol>
  )
}
