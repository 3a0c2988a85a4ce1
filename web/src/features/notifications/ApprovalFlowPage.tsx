import { useQuery } from '@tanstack/react-query'
import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { api, body, type Schema } from '@/api/client'
import { useMay } from '@/api/may'
import { queryClient } from '@/api/queryClient'
import { usePageTitle } from '@/lib/pageTitle'
import { useForm } from '@/lib/useForm'
import { Button } from '@/ui/Button'
import { Form } from '@/ui/Field'
import { Guarded } from '@/ui/Guarded'
import { IconButton } from '@/ui/IconButton'
import { Card, Page } from '@/ui/Page'
import { ProblemPanel } from '@/ui/ProblemPanel'
import { Select } from '@/ui/Select'
import { SkeletonLines } from '@/ui/Skeleton'
import { toast } from '@/ui/toast'
import { moved } from './steps'
import { useProject } from './useProject'

const MOST_STEPS = 10

/** Which roles must agree before a change is executed, in order. */
export function ApprovalFlowPage() {
  const { t } = useTranslation('notifications')
  const project = useProject()
  usePageTitle(t('flowTitle'))
  const flow = useQuery({
    queryKey: ['approvalFlow', project],
    queryFn: () => body(api.GET('/v1/projects/{project}/approvalFlow', { params: { path: { project } } })),
  })
  const roles = useQuery({ queryKey: ['roles'], queryFn: async () => (await body(api.GET('/v1/roles'))).items })
  const error = flow.error ?? roles.error
  return (
    <Page title={t('flowTitle')} meta={t('flowWhat')}>
      <div className="max-w-140">
        <Card>
          {error ? (
            <ProblemPanel problem={error} onRetry={() => void Promise.all([flow.refetch(), roles.refetch()])} />
          ) : flow.data && roles.data ? (
            <FlowForm key={`${project} ${flow.data.version}`} project={project} flow={flow.data} roles={roles.data} />
          ) : (
            <SkeletonLines />
          )}
        </Card>
      </div>
    </Page>
  )
}

interface FlowFormProps {
  project: string
  flow: Schema<'ApprovalFlow'>
  roles: Schema<'Role'>[]
}

function FlowForm({ project, flow, roles }: FlowFormProps) {
  const { t } = useTranslation('notifications')
  const rights = useMay(project)
  const form = useForm({
    initial: { steps: flow.steps },
    submit: ({ steps }) =>
      body(
        api.PUT('/v1/projects/{project}/approvalFlow', {
          params: { path: { project }, header: { 'If-Match': `"${flow.version}"` } },
          body: { steps },
        }),
      ),
    onDone: async () => {
      toast({ title: t('flowSaved'), description: t('flowSavedHint') })
      await queryClient.invalidateQueries({ queryKey: ['approvalFlow', project] })
    },
  })
  const { steps } = form.values
  const set = (next: string[]) => form.set('steps', next)
  // Whoever cannot approve would stop the flow for ever.
  const options = roles
    .filter((role) => role.permissions.includes('issues.approve'))
    .map((role) => ({ value: role.id, label: role.id, hint: role.description }))
  const untouched = JSON.stringify(steps) === JSON.stringify(flow.steps)
  return (
    <Form
      onSubmit={form.submit}
      problem={form.problem}
      footer={
        <>
          <Guarded by={rights?.refusal('approvalFlows.update')}>
            <Button kind="primary" type="submit" busy={form.busy} disabled={untouched}>
              {t('save')}
            </Button>
          </Guarded>
          <Button
            icon={Plus}
            disabled={steps.length >= MOST_STEPS}
            onClick={() => set([...steps, options[0]?.value ?? 'owner'])}
          >
            {t('addStep')}
          </Button>
        </>
      }
    >
      {steps.length === 0 && <p className="text-warn">{t('noSteps')}</p>}
      <ol className="flex flex-col gap-2">
        {steps.map((role, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a role may stand in a flow twice; its place is what it is
          <li key={at} className="flex items-center gap-2">
            <span className="tnum w-6 text-right text-fg-3">{at + 1}</span>
            <Select
              label={t('step', { number: at + 1 })}
              value={role}
              onValueChange={(next) => set(steps.map((each, index) => (index === at ? next : each)))}
              options={
                options.some((each) => each.value === role) ? options : [...options, { value: role, label: role }]
              }
            />
            <IconButton
              icon={ArrowUp}
              label={t('earlier')}
              disabled={at === 0}
              onClick={() => set(moved(steps, at, -1))}
            />
            <IconButton
              icon={ArrowDown}
              label={t('later')}
              disabled={at === steps.length - 1}
              onClick={() => set(moved(steps, at, 1))}
            />
            <IconButton
              icon={Trash2}
              label={t('removeStep')}
              onClick={() => set(steps.filter((_, index) => index !== at))}
            />
          </li>
        ))}
      </ol>
    </Form>
  )
}
