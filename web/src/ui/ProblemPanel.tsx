import { CircleAlert, RotateCw } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Problem } from '@/api/problem'
import { Button } from './Button'
import { CopyText } from './CopyText'

export interface ProblemPanelProps {
  problem: Error
  onRetry?: (() => void) | undefined
  /** Where trying again is not what helps: buttons for what does. */
  children?: ReactNode
}

/** What failed, why, what next, and the request id for whoever reads the log. One per panel, never for a whole page. */
export function ProblemPanel({ problem, onRetry, children }: ProblemPanelProps) {
  const { t } = useTranslation('kit')
  const known = problem instanceof Problem ? problem : undefined
  const what = known === undefined ? t('failed') : known.status === 0 ? t('unreachable') : known.message
  return (
    <div role="alert" className="flex gap-2.5 rounded-lg border border-err/40 bg-err-soft p-3 text-sm">
      <CircleAlert className="mt-0.5 size-4 shrink-0 text-err" aria-hidden />
      <div className="min-w-0 flex-1">
        <p className="font-medium text-err">{what}</p>
        {known?.why && <p className="mt-0.5 text-fg-2">{known.why}</p>}
        {known?.next && <p className="mt-0.5 text-fg-2">{known.next}</p>}
        {known?.requestId && (
          <p className="mt-1 flex items-center gap-1 text-fg-2 text-xs">
            {t('requestId')}
            <CopyText text={known.requestId} />
          </p>
        )}
        {children && <div className="mt-2 flex flex-wrap gap-2">{children}</div>}
      </div>
      {onRetry && (
        <Button size="sm" icon={RotateCw} onClick={onRetry}>
          {t('retry')}
        </Button>
      )}
    </div>
  )
}
