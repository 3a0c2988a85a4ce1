import { CircleAlert, CircleCheck, CircleHelp, Info, TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Schema } from '@/api/client'
import { cn } from '@/lib/cn'
import { findingKey } from '@/lib/findingKey'
import { Kbd } from './Kbd'
import { RuleLink } from './RuleLink'
import { TONES } from './tones'

const LOOKS = {
  ERROR: { icon: CircleAlert, tone: 'err' },
  UNKNOWN: { icon: CircleHelp, tone: 'rev' },
  WARNING: { icon: TriangleAlert, tone: 'warn' },
  INFO: { icon: Info, tone: 'run' },
} as const

/** What the review found in a script; a line leads to its place. */
export function FindingList({
  findings,
  onGoTo,
}: {
  findings: readonly Schema<'Finding'>[]
  onGoTo: (line: number, column: number) => void
}) {
  const { t } = useTranslation('findings')
  if (findings.length === 0) {
    return (
      <p className="flex items-center gap-1.5 border-t px-3 py-2 text-ok text-xs">
        <CircleCheck className="size-3.5" aria-hidden />
        {t('noFindings')}
      </p>
    )
  }
  return (
    <section aria-label={t('findings')} className="border-t">
      <h3 className="flex items-center gap-2 px-3 pt-2 font-semibold text-xs">
        {t('findingCount', { count: findings.length })}
        <span className="flex items-center gap-1 font-normal text-fg-3">
          <Kbd keys="F4" />
          {t('nextFinding')}
        </span>
      </h3>
      <ul className="max-h-48 overflow-y-auto p-1">
        {findings.map((finding) => {
          const { icon: Icon, tone } = LOOKS[finding.level]
          return (
            <li key={findingKey(finding)} className="flex items-center gap-2 pr-2">
              <button
                type="button"
                onClick={() => onGoTo(finding.line, finding.column)}
                className="flex min-h-8 min-w-0 flex-1 items-center gap-2 rounded-md px-2 py-1 text-left hover:bg-hover"
              >
                <Icon className={cn('size-4 shrink-0', TONES[tone].text)} aria-hidden />
                <span className="sr-only">{t(`level.${finding.level}`)}</span>
                <span className="min-w-0 flex-1">{finding.message}</span>
                <span className="tnum w-14 shrink-0 text-right text-fg-3 text-xs">
                  {t('line', { line: finding.line })}
                </span>
              </button>
              <RuleLink rule={finding.rule} />
            </li>
          )
        })}
      </ul>
    </section>
  )
}
