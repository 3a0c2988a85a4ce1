import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { phaseOf } from './phase'
import { approvalQuery, checkSummaryQuery, type IssueRef, issueQuery, planQuery, rolloutsQuery } from './queries'

/** The issue of the address. */
export function useIssueRef(): IssueRef {
  return useParams({ from: '/shell/p/$project/issues/$issue' })
}

/** What there is to know of the issue; fetched once, whatever the number of parts that ask. */
export function useIssue() {
  const ref = useIssueRef()
  const issue = useQuery(issueQuery(ref))
  const plan = useQuery(planQuery(ref))
  const approval = useQuery(approvalQuery(ref))
  const checks = useQuery(checkSummaryQuery(ref))
  const rollouts = useQuery(rolloutsQuery(ref))
  const rollout = rollouts.data?.[0]
  // Half of the answers would make another phase for a moment, and offer what must not be done.
  const known = issue.data && rollouts.data && approval.data !== undefined && checks.data !== undefined
  const phase = known && phaseOf({ issue: issue.data, approval: approval.data, checks: checks.data, rollout })
  return { ref, issue, plan, approval, checks, rollouts, rollout, phase: phase || undefined }
}

/** After a change: everything of this issue is asked for again. */
export function useRefresh() {
  const ref = useIssueRef()
  const client = useQueryClient()
  return () =>
    Promise.all([
      client.invalidateQueries({ queryKey: ['issue', ref.project, ref.issue] }),
      // What was done here may have waited there.
      client.invalidateQueries({ queryKey: ['inbox'] }),
    ])
}
