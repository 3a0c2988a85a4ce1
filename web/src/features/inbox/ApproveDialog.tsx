import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, body } from '@/api/client'
import { formatNumber } from '@/lib/format'
import { Button } from '@/ui/Button'
import { Dialog } from '@/ui/Dialog'
import { Field } from '@/ui/Field'
import { Link } from '@/ui/Link'
import { ProblemPanel } from '@/ui/ProblemPanel'
import { Skeleton } from '@/ui/Skeleton'
import { Textarea } from '@/ui/Textarea'
import { toast } from '@/ui/toast'
import { type Item, paramsOf } from './queries'

/** Approves without leaving the inbox: shows what the checks found, and leads to the whole plan. */
export default function ApproveDialog({ item, onClose }: { item: Item; onClose: () => void }) {
  const { t } = useTranslation('inbox')
  const queries = useQueryClient()
  const [comment, setComment] = useState('')
  const params = { path: paramsOf(item) }
  const checks = useQuery({
    queryKey: ['issue', item.project, item.number, 'checkSummary'],
    queryFn: () => body(api.GET('/v1/projects/{project}/issues/{issue}/plan/checks:summary', { params })),
  })
  const approve = useMutation({
    mutationFn: () =>
      body(
        api.POST('/v1/projects/{project}/issues/{issue}:approve', {
          params,
          body: { digest: item.digest ?? '', comment: comment.trim() || undefined },
        }),
      ),
    meta: { quiet: true },
    onSuccess: () => {
      toast({ title: t('approved', { title: item.title }) })
      onClose()
    },
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['inbox'] }),
        queries.invalidateQueries({ queryKey: ['issue', item.project, item.number] }),
      ]),
  })
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('approveTitle', { title: item.title, number: item.number })}
      description={t('approveHint', { role: item.what ?? '' })}
      footer={
        <>
          <Button onClick={onClose}>{t('back')}</Button>
          <Button kind="primary" busy={approve.isPending} disabled={!checks.data} onClick={() => approve.mutate()}>
            {t('approveNow')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {checks.data ? (
          <Found counts={checks.data.counts} total={checks.data.total} />
        ) : checks.error ? (
          <ProblemPanel problem={checks.error} onRetry={() => void checks.refetch()} />
        ) : (
          <Skeleton className="h-5 w-64" />
        )}
        <Link to="/p/$project/issues/$issue/changes" params={paramsOf(item)}>
          {t('toChanges')}
        </Link>
        <Field label={t('comment')} optional={t('optional')}>
          <Textarea value={comment} onValueChange={setComment} aria-label={t('comment')} rows={2} />
        </Field>
        {approve.error && <ProblemPanel problem={approve.error} />}
      </div>
    </Dialog>
  )
}

function Found({ counts, total }: { counts: Record<string, number>; total: number }) {
  const { t } = useTranslation('inbox')
  const bad = (counts.FAILED ?? 0) + (counts.UNKNOWN ?? 0)
  const running = (counts.QUEUED ?? 0) + (counts.RUNNING ?? 0)
  return (
    <div>
      <p className="font-medium">{t('databases', { count: total })}</p>
      <ul className="tnum flex gap-3 text-fg-2">
        {running > 0 && <li>{t('found.running', { count: running })}</li>}
        {bad > 0 && <li className="text-err">{t('found.failed', { number: formatNumber(bad) })}</li>}
        {counts.WARNED && <li className="text-warn">{t('found.warned', { number: formatNumber(counts.WARNED) })}</li>}
        {counts.PASSED && <li>{t('found.passed', { number: formatNumber(counts.PASSED) })}</li>}
      </ul>
    </div>
  )
}
