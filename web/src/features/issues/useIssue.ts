import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
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
  return { ref, issue, plan, approval, checks, rollouts, rollout: rollouts.data?.[0] }
}

/** After a change: everything of this issue is asked for again. */
export function useRefresh() {
  const ref = useIssueRef()
  const client = useQueryClient()
  return () => client.invalidateQueries({ queryKey: ['issue', ref.project, ref.issue] })
}
