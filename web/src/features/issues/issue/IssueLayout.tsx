import { Outlet } from '@tanstack/react-router'
import { Pencil } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatAgo, formatShare } from '@/lib/format'
import { usePageTitle } from '@/lib/pageTitle'
import { IconButton } from '@/ui/IconButton'
import { LiveBadge } from '@/ui/LiveBadge'
import { Page } from '@/ui/Page'
import { ProblemPanel } from '@/ui/ProblemPanel'
import { TabLink, TabNav } from '@/ui/TabNav'
import { PhasePill } from '../IssuePill'
import { Person } from '../Person'
import { shareOf } from '../phase'
import { useIssue } from '../useIssue'
import { EditInPlace } from './EditInPlace'
import { Neighbours } from './Neighbours'
import { NextAction } from './NextAction'
import { useMayEdit } from './useMayEdit'
import { useRolloutStatus } from './useRolloutStatus'

/** The head of an issue, which stays while its tabs change and scroll. */
export function IssueLayout() {
  const { t } = useTranslation('issues')
  const { ref, issue, plan, approval, rollout, phase } = useIssue()
  const live = useRolloutStatus(ref, rollout)
  const [editing, setEditing] = useState(false)
  const mayEdit = useMayEdit()
  const underway = rollout && (rollout.status === 'RUNNING' || rollout.status === 'PAUSED')
  const share = rollout && shareOf(rollout)
  const title = issue.data ? `#${ref.issue} ${issue.data.title}` : `#${ref.issue}`
  usePageTitle(
    underway && share !== undefined ? `${formatShare(share)} · ${title}` : title,
    underway ? share : undefined,
  )
  if (!issue.data)
    return issue.error ? <ProblemPanel problem={issue.error} onRetry={() => void issue.refetch()} /> : null
  const total = rollout?.stages.reduce((all, stage) => all + stage.total, 0) ?? 0
  const settled = Math.round((share ?? 0) * total)
  const answered = approval.data?.steps.filter((step) => step.verdict === 'APPROVED').length
  return (
    <Page
      title={issue.data.title}
      beside={
        <span className="flex shrink-0 items-center gap-1">
          <span className="tnum text-fg-2 text-xl">{`#${ref.issue}`}</span>
          {mayEdit && <IconButton size="sm" icon={Pencil} label={t('edit.title')} onClick={() => setEditing(true)} />}
          <Neighbours />
        </span>
      }
      editor={
        editing ? (
          <EditInPlace issue={issue.data} field="title" label={t('column.title')} onClose={() => setEditing(false)} />
        ) : undefined
      }
      actions={<NextAction />}
      meta={
        <>
          {phase && <PhasePill phase={phase} />}
          <Person name={issue.data.author} />
          <span>{t('openedAgo', { ago: formatAgo(issue.data.createdAt) })}</span>
          {rollout && <span className="tnum">{t('tasksDone', { done: settled, count: total })}</span>}
          {live !== 'off' && <LiveBadge status={live} />}
        </>
      }
      tabs={
        <TabNav label={t('tabs')}>
          <TabLink to="/p/$project/issues/$issue/overview" params={ref}>
            {t('tab.overview')}
          </TabLink>
          <TabLink to="/p/$project/issues/$issue/changes" params={ref} count={plan.data?.changes.length}>
            {t('tab.changes')}
          </TabLink>
          <TabLink
            to="/p/$project/issues/$issue/review"
            params={ref}
            count={approval.data ? `${answered}/${approval.data.steps.length}` : undefined}
          >
            {t('tab.review')}
          </TabLink>
          <TabLink
            to="/p/$project/issues/$issue/rollout"
            params={ref}
            count={share === undefined ? undefined : formatShare(share)}
          >
            {t('tab.rollout')}
          </TabLink>
          <TabLink to="/p/$project/issues/$issue/activity" params={ref}>
            {t('tab.activity')}
          </TabLink>
        </TabNav>
      }
      fill
    >
      <Outlet />
    </Page>
  )
}
