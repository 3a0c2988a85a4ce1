import { useQuery } from '@tanstack/react-query'
import { useLocation, useNavigate } from '@tanstack/react-router'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { api, body } from '@/api/client'
import { useCommand } from '@/lib/commands'
import { IconButton } from '@/ui/IconButton'
import { useIssueRef } from '../useIssue'

/** Leads to the issue before and after this one, on the same tab. Numbers of a project have no gaps. */
export function Neighbours() {
  const { t } = useTranslation('issues')
  const { project, issue } = useIssueRef()
  const navigate = useNavigate()
  const tab = useLocation({ select: ({ pathname }) => pathname.split('/')[5] ?? 'overview' })
  const newest = useQuery({
    queryKey: ['issues', project, 'newest'],
    queryFn: async () => {
      const params = { path: { project }, query: { pageSize: 1 } }
      return (await body(api.GET('/v1/projects/{project}/issues', { params }))).items[0]?.number ?? 0
    },
  })
  const go = (number: number) => void navigate({ to: `/p/${project}/issues/${number}/${tab}` } as never)
  const before = issue > 1
  const after = issue < (newest.data ?? 0)
  useCommand(
    before
      ? { id: 'issue.before', label: t('previousIssue'), group: 'page', keys: '[', run: () => go(issue - 1) }
      : undefined,
  )
  useCommand(
    after
      ? { id: 'issue.after', label: t('nextIssue'), group: 'page', keys: ']', run: () => go(issue + 1) }
      : undefined,
  )
  return (
    <span className="flex shrink-0">
      <IconButton
        size="sm"
        icon={ChevronLeft}
        label={t('previousIssue')}
        shortcut="["
        disabled={!before}
        onClick={() => go(issue - 1)}
      />
      <IconButton
        size="sm"
        icon={ChevronRight}
        label={t('nextIssue')}
        shortcut="]"
        disabled={!after}
        onClick={() => go(issue + 1)}
      />
    </span>
  )
}
