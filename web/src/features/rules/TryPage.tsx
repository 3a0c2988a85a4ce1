import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { usePageTitle } from '@/lib/pageTitle'
import { Page } from '@/ui/Page'
import { ProblemPanel } from '@/ui/ProblemPanel'
import { SkeletonLines } from '@/ui/Skeleton'
import { enginesOf, rulesQuery } from './queries'
import { TryBox } from './TryBox'

/** What the standard rules say of any script. */
export function TryPage() {
  const { t } = useTranslation('rules')
  usePageTitle(t('tryScript'))
  const rules = useQuery(rulesQuery)
  return (
    <Page title={t('tryScript')} meta={t('what')}>
      <div className="max-w-4xl">
        {rules.error && <ProblemPanel problem={rules.error} onRetry={() => void rules.refetch()} />}
        {rules.isPending && <SkeletonLines lines={8} />}
        {rules.data && <TryBox engines={enginesOf(rules.data)} />}
      </div>
    </Page>
  )
}
