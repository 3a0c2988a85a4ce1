import { CircleAlert, CircleQuestionMark, Info, TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Schema } from '@/api/client'
import { cn } from '@/lib/cn'
import { RuleLink } from '@/ui/RuleLink'

const LOOKS = {
  ERROR: { icon: CircleAlert, text: 'text-err' },
  UNKNOWN: { icon: CircleQuestionMark, text: 'text-warn' },
  WARNING: { icon: TriangleAlert, text: 'text-warn' },
  INFO: { icon: Info, text: 'text-run' },
}

interface FindingListProps {
  findings: readonly { finding: Schema<'Finding'>; databases?: number }[]
}

/** What review says, with the rule and the place. */
export function FindingList({ findings }: FindingListProps) {
  const { t } = useTranslation('issues')
  return (
    <ul aria-label={t('findings')} className="flex flex-col gap-2">
      {findings.map(({ finding, databases }) => {
        const { icon: Icon, text } = LOOKS[finding.level]
        return (
          <li
            key={`${finding.rule} ${finding.line}:${finding.column} ${finding.message}`}
            className="flex items-start gap-2.5"
          >
            <Icon role="img" aria-label={t(`level.${finding.level}`)} className={cn('mt-0.5 size-4 shrink-0', text)} />
            <span className="min-w-0 flex-1 break-words">{finding.message}</span>
            {databases !== undefined && (
              <span className="tnum shrink-0 text-fg-2 text-xs leading-5">{t('databases', { count: databases })}</span>
            )}
            <RuleLink rule={finding.rule} className="leading-5" />
            <span className="tnum w-12 shrink-0 text-right font-mono text-fg-2 text-xs leading-5">
              {`${finding.line}:${finding.column}`}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
