import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { projectsQuery } from '@/api/projects'
import { cn } from '@/lib/cn'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Page'
import { StatusIcon } from '@/ui/StatusIcon'
import { soFarQuery } from './queries'
import { nextStep, STEPS } from './steps'

/** Leads whoever looks after the servers from an empty workspace to the first change; then it is gone. */
export default function FirstSteps() {
  const { t } = useTranslation('home')
  const navigate = useNavigate()
  const projects = useQuery(projectsQuery)
  const { data: soFar } = useQuery(soFarQuery)
  // Nothing is shown before it is known.
  const next = soFar && nextStep(soFar)
  if (!next || !projects.data) return null
  const none = projects.data.length === 0
  const go = {
    instance: () => navigate({ to: '/instances/new' }),
    assign: () =>
      none ? navigate({ to: '/projects' }) : navigate({ to: '/databases', search: { q: 'is:unassigned' } as never }),
    change: () => navigate({ to: `/p/${soFar.project}/issues/new` } as never),
  }
  const at = STEPS.indexOf(next)
  return (
    <Card title={t('first.title')} className="mb-4">
      <ol className="flex flex-col gap-3">
        {STEPS.map((step, index) => (
          <li key={step} aria-current={step === next ? 'step' : undefined} className="flex items-center gap-3">
            <StatusIcon status={index < at ? 'done' : 'waiting'} />
            <span className="min-w-0 flex-1">
              <span className={cn('font-medium', index > at && 'font-normal text-fg-2')}>{t(`first.${step}`)}</span>
              <span className="block text-fg-2 text-xs">{t(`first.${step}Hint`)}</span>
            </span>
            {step === next && (
              <Button kind="primary" onClick={() => void go[step]()}>
                {t(step === 'assign' && none ? 'first.projectDo' : `first.${step}Do`)}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </Card>
  )
}
