import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { instancesQuery } from '@/api/catalog'
import { api, body } from '@/api/client'
import { projectsQuery } from '@/api/projects'
import { cn } from '@/lib/cn'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Page'
import { StatusIcon } from '@/ui/StatusIcon'
import { nextStep, STEPS } from './steps'

/** Leads whoever looks after the servers from an empty workspace to the first change; then it is gone. */
export default function FirstSteps() {
  const { t } = useTranslation('home')
  const navigate = useNavigate()
  const instances = useQuery(instancesQuery)
  const projects = useQuery(projectsQuery)
  const assigned = useQuery({
    queryKey: ['databases', '', 'assigned'],
    queryFn: () => body(api.GET('/v1/databases', { params: { query: { assigned: true, pageSize: 1 } } })),
  })
  const project = assigned.data?.items[0]?.project
  const history = useQuery({
    queryKey: ['history', project, 'any'],
    enabled: project !== undefined,
    queryFn: () =>
      body(
        api.GET('/v1/projects/{project}/issues', {
          params: { path: { project: project ?? '' }, query: { pageSize: 1 } },
        }),
      ),
  })
  // Who may not see instances cannot take these steps; and nothing is shown before it is known.
  if (!instances.data || !assigned.data || !projects.data || (project !== undefined && !history.data)) return null
  const next = nextStep({
    instances: instances.data.length,
    assigned: assigned.data.items.length,
    issues: history.data?.items.length ?? 0,
  })
  if (next === undefined) return null
  const go = {
    instance: () => navigate({ to: '/instances/new' }),
    assign: () =>
      projects.data.length === 0
        ? navigate({ to: '/projects' })
        : navigate({ to: '/databases', search: { q: 'is:unassigned' } as never }),
    change: () => navigate({ to: `/p/${project}/issues/new` } as never),
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
                {t(step === 'assign' && projects.data.length === 0 ? 'first.projectDo' : `first.${step}Do`)}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </Card>
  )
}
