import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Schema } from '@/api/client'
import { Drawer } from '@/ui/Dialog'
import { ProblemPanel } from '@/ui/ProblemPanel'
import { SkeletonLines } from '@/ui/Skeleton'
import { LevelPill } from './LevelPill'
import { rulePage } from './pages'
import { RuleText } from './RuleText'

/** The page of a rule: why, bad, good, how to fix. */
export function RuleDrawer({ rule, onClose }: { rule: Schema<'Rule'> | undefined; onClose: () => void }) {
  return (
    <Drawer open={rule !== undefined} onClose={onClose} title={<span className="truncate font-mono">{rule?.id}</span>}>
      {rule && <RulePage rule={rule} />}
    </Drawer>
  )
}

function RulePage({ rule }: { rule: Schema<'Rule'> }) {
  const { t } = useTranslation('rules')
  const page = useQuery({ queryKey: ['rulePage', rule.id], queryFn: async () => (await rulePage(rule.id)) ?? null })
  return (
    <>
      <p className="text-base">{rule.summary}</p>
      <dl className="mt-3 mb-4 grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-1.5">
        <dt className="text-fg-2">{t('level')}</dt>
        <dd>
          <LevelPill level={rule.defaultLevel} />
        </dd>
        <dt className="text-fg-2">{t('engines')}</dt>
        <dd>{rule.engines.join(', ')}</dd>
      </dl>
      {page.error && <ProblemPanel problem={page.error} onRetry={() => void page.refetch()} />}
      {page.isPending && <SkeletonLines lines={8} />}
      {page.data === null && <p className="text-fg-2">{t('noPage')}</p>}
      {page.data && <RuleText markdown={page.data} />}
    </>
  )
}
