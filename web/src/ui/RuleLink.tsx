import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/cn'
import { hasRulePage } from '@/lib/rulePages'
import { Link } from './Link'

/** The name of a rule beside its finding; leads to the page of the rule, in a tab of its own so that nothing is left. */
export function RuleLink({ rule, className }: { rule: string; className?: string }) {
  const { t } = useTranslation('findings')
  const look = cn('shrink-0 font-mono text-xs', className)
  if (!hasRulePage(rule)) return <code className={cn(look, 'text-fg-2')}>{rule}</code>
  return (
    <Link
      to="/govern/review-rules/$rule"
      params={{ rule }}
      target="_blank"
      rel="noreferrer"
      title={t('aboutRule')}
      className={look}
    >
      {rule}
    </Link>
  )
}
