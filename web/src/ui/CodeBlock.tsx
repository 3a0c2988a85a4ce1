import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/cn'
import { colourSql } from '@/lib/colourSql'
import { CopyText } from './CopyText'

const LOOK = {
  keyword: 'font-semibold text-syn-keyword',
  string: 'text-syn-string',
  comment: 'text-syn-comment',
  text: '',
}

/** A short statement to read; without the weight of the editor. */
export function CodeBlock({
  text,
  label,
  copy,
  className,
}: {
  text: string
  label: string
  copy?: boolean
  className?: string
}) {
  const { t } = useTranslation('kit')
  return (
    <figure aria-label={label} className={cn('relative rounded-md border bg-bg', className)}>
      <pre tabIndex={0} className="overflow-x-auto p-3 font-mono text-xs leading-5">
        <code>
          {colourSql(text).map((part) => (
            <span key={part.at} className={LOOK[part.kind]}>
              {part.text}
            </span>
          ))}
        </code>
      </pre>
      {copy && (
        <span className="absolute top-1 right-1 rounded-sm bg-bg">
          <CopyText text={text} shown={t('copy')} />
        </span>
      )}
    </figure>
  )
}
