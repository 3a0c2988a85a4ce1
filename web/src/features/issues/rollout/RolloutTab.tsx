import { Rocket } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { formatDateTime } from '@/lib/format'
import { useUrlState } from '@/lib/urlState'
import { Empty } from '@/ui/Empty'
import { Card } from '@/ui/Page'
import { ProblemPanel } from '@/ui/ProblemPanel'
import { Select } from '@/ui/Select'
import { Skeleton } from '@/ui/Skeleton'
import { useIssue } from '../useIssue'
import { RolloutBoard } from './RolloutBoard'

/** What happens to the databases; the newest rollout, or an earlier one that was chosen. */
export function RolloutTab() {
  const { t } = useTranslation('issues')
  const { rollouts } = useIssue()
  const [chosen, setChosen] = useUrlState('rollout')
  if (rollouts.error && !rollouts.data) {
    return <ProblemPanel problem={rollouts.error} onRetry={() => void rollouts.refetch()} />
  }
  if (!rollouts.data) return <Skeleton className="mt-3 h-24 w-full" />
  const newest = rollouts.data[0]
  const rollout = rollouts.data.find((each) => String(each.ordinal) === chosen) ?? newest
  if (!rollout || !newest) {
    return (
      <Card className="mt-3">
        <Empty icon={Rocket} title={t('noRollout')} hint={t('noRolloutHint')} />
      </Card>
    )
  }
  return (
    <div className="flex min-h-0 flex-1 flex-col gap-3 pt-3">
      {rollouts.data.length > 1 && (
        <div className="flex items-center gap-2">
          <Select
            label={t('whichRollout')}
            value={String(rollout.ordinal)}
            onValueChange={(ordinal) => setChosen(ordinal === String(newest.ordinal) ? undefined : ordinal)}
            options={rollouts.data.map((each) => ({
              value: String(each.ordinal),
              label: t('rolloutNumber', { number: each.ordinal, status: t(`rolloutStatus.${each.status}`) }),
              hint: formatDateTime(each.createdAt),
            }))}
            className="w-64"
          />
          {rollout !== newest && <span className="text-fg-2">{t('earlierRollout')}</span>}
        </div>
      )}
      <RolloutBoard key={rollout.ordinal} rollout={rollout} newest={rollout === newest} />
    </div>
  )
}
