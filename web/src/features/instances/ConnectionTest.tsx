import { PlugZap } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Schema } from '@/api/client'
import { formatDuration } from '@/lib/format'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Page'
import { ProblemPanel } from '@/ui/ProblemPanel'
import { Stepper } from '@/ui/Stepper'

const STEPS = ['resolve', 'connect', 'tls', 'login', 'database', 'version', 'read', 'write'] as const
type StepName = (typeof STEPS)[number]

const STATUS = { OK: 'done', WARNING: 'warning', FAILED: 'failed', SKIPPED: 'skipped' } as const

interface Props {
  diagnosis: Schema<'Diagnosis'> | undefined
  problem: Error | null
  busy: boolean
  onTest: () => void
  /** What is tested: these settings, or those that are saved. */
  hint: string
}

/** Tries to connect, and says for each step what it found and what to do. */
export function ConnectionTest({ diagnosis, problem, busy, onTest, hint }: Props) {
  const { t } = useTranslation('instances')
  const warned = diagnosis?.steps.some((step) => step.result === 'WARNING')
  const word = (step: string) => (STEPS.includes(step as StepName) ? t(`steps.${step as StepName}`) : step)
  const steps =
    diagnosis && !busy
      ? diagnosis.steps.map((step) => ({
          id: step.step,
          label: word(step.step),
          status: STATUS[step.result],
          detail: step.message,
          ...(step.next && { next: step.next }),
          ...(step.result !== 'SKIPPED' && { extra: formatDuration(step.milliseconds) }),
        }))
      : STEPS.map((step, index) => ({
          id: step,
          label: word(step),
          status: busy && index === 0 ? ('running' as const) : ('queued' as const),
        }))
  return (
    <Card
      title={t('connection')}
      actions={
        <Button size="sm" icon={PlugZap} busy={busy} onClick={onTest}>
          {t('test')}
        </Button>
      }
    >
      <p role="status" className="mb-3 text-fg-2">
        {busy ? t('testing') : diagnosis ? t(diagnosis.ok ? (warned ? 'testWarned' : 'testOk') : 'testFailed') : hint}
      </p>
      {problem ? <ProblemPanel problem={problem} /> : <Stepper label={t('connection')} steps={steps} />}
    </Card>
  )
}
