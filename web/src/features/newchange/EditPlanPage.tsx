import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { ExternalLink, GitPullRequestArrow, RotateCcw, TriangleAlert } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Problem } from '@/api/problem'
import { queryClient } from '@/api/queryClient'
import { useCommand } from '@/lib/commands'
import { usePageTitle } from '@/lib/pageTitle'
import { Button } from '@/ui/Button'
import { Card, Page } from '@/ui/Page'
import { ProblemPanel } from '@/ui/ProblemPanel'
import { SkeletonLines } from '@/ui/Skeleton'
import { ChangeCards, useChanges } from './ChangeCards'
import { fromPlan, toPlan, wrongChanges } from './draft'
import { issueQuery, type LoadedPlan, loadedPlanQuery } from './queries'
import { proposePlan } from './submit'
import { useErrors } from './useErrors'
import { useProject } from './useProject'

/** The plan of an issue that is there: its next revision. */
export function EditPlanPage() {
  const { t } = useTranslation('newchange')
  const project = useProject()
  const { n } = useParams({ strict: false }) as { n: string }
  usePageTitle(t('editTitle', { issue: n }))
  const loaded = useQuery(loadedPlanQuery(project, n))
  if (loaded.data)
    return (
      <EditPlan key={`${project}/${n}/${loaded.data.plan.revision}`} project={project} issue={n} loaded={loaded.data} />
    )
  return (
    <Page title={t('editTitle', { issue: n })}>
      {loaded.error ? (
        <ProblemPanel problem={loaded.error} onRetry={() => void loaded.refetch()} />
      ) : (
        <Card>
          <SkeletonLines lines={8} />
        </Card>
      )}
    </Page>
  )
}

function EditPlan({ project, issue, loaded }: { project: string; issue: string; loaded: LoadedPlan }) {
  const { t } = useTranslation('newchange')
  const navigate = useNavigate()
  const title = useQuery(issueQuery(project, issue)).data?.title
  const first = useMemo(
    () => fromPlan(loaded.plan, (digest) => loaded.texts.get(digest) ?? '', loaded.engines),
    [loaded],
  )
  const [changes, setChanges] = useState(first)
  const [shown, setShown] = useState(false)
  const said = useMemo(
    () => new Map([...loaded.texts].map(([digest, text]) => [text, loaded.findings.get(digest)])),
    [loaded],
  )
  const state = useChanges(project, changes, (next) => set(next))
  const wrong = wrongChanges(changes, state.enginesOf)
  const back = () => navigate({ to: `/p/${project}/issues/${issue}` as never })
  const sending = useMutation({
    meta: { quiet: true },
    mutationFn: () =>
      proposePlan(project, Number(issue), toPlan(changes, state.enginesOf), `"${loaded.plan.revision}"`),
    onSuccess: async () => {
      queryClient.removeQueries({ queryKey: ['plan', project, issue] })
      await queryClient.invalidateQueries()
      await back()
    },
  })
  const set = (next: typeof changes) => {
    setChanges(next)
    if (sending.isError) sending.reset()
  }
  const { errorAt, rest } = useErrors(wrong, shown, sending.error, changes)
  const untouched = JSON.stringify(changes) === JSON.stringify(first)
  const submit = () => {
    if (sending.isPending || untouched) return
    setShown(true)
    if (Object.keys(wrong).length === 0) sending.mutate()
  }
  const restart = () => queryClient.resetQueries({ queryKey: ['plan', project, issue] })
  useCommand({ id: 'submit', label: t('propose'), group: 'page', keys: 'Mod+Enter', run: submit })

  return (
    <Page
      title={t('editTitle', { issue })}
      beside={<span className="min-w-0 truncate text-fg-2">{title}</span>}
      actions={
        <>
          <Button onClick={() => void back()}>{t('cancel')}</Button>
          <Button
            kind="primary"
            icon={GitPullRequestArrow}
            shortcut="Mod+Enter"
            busy={sending.isPending}
            disabled={untouched}
            onClick={submit}
          >
            {t('proposeRevision', { revision: loaded.plan.revision + 1 })}
          </Button>
        </>
      }
    >
      <div className="flex max-w-280 flex-col gap-4">
        <p className="flex items-start gap-2 rounded-lg border border-warn-fill/50 bg-warn-soft p-3">
          <TriangleAlert className="mt-0.5 size-4 shrink-0 text-warn" aria-hidden />
          {t('approvalsLost')}
        </p>
        <ChangeCards
          project={project}
          state={state}
          errorAt={errorAt}
          findingsOf={(text) => said.get(text)}
          onSubmit={submit}
        />
        {rest && (
          <Refusal problem={rest} plan={`/p/${project}/issues/${issue}/changes`} onRetry={submit} onRestart={restart} />
        )}
      </div>
    </Page>
  )
}

interface RefusalProps {
  problem: Error
  /** Where the plan is shown as it is now. */
  plan: string
  onRetry: () => void
  onRestart: () => void
}

/** Somebody was faster: sending the same again cannot succeed, so what is offered is to read theirs, or to begin with it. */
function Refusal({ problem, plan, onRetry, onRestart }: RefusalProps) {
  const { t } = useTranslation('newchange')
  const overtaken = problem instanceof Problem && problem.status === 412
  return (
    <ProblemPanel problem={problem} onRetry={overtaken ? undefined : onRetry}>
      {overtaken && (
        <>
          <Button size="sm" icon={ExternalLink} onClick={() => window.open(plan, '_blank', 'noopener')}>
            {t('readTheirs')}
          </Button>
          <Button size="sm" icon={RotateCcw} onClick={onRestart}>
            {t('beginWithTheirs')}
          </Button>
        </>
      )}
    </ProblemPanel>
  )
}
