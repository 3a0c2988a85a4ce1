import { Check, Copy } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

/** A name or id that a click puts on the clipboard. */
export function CopyText({ text, shown = text }: { text: string; shown?: string }) {
  const { t } = useTranslation('kit')
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(text)
    setCopied(true)
    setTimeout(() => setCopied(false), 1500)
  }
  const Icon = copied ? Check : Copy
  return (
    <button
      type="button"
      onClick={() => void copy()}
      aria-label={t('copyWhat', { what: shown })}
      className="inline-flex min-h-6 items-center gap-1 rounded-sm px-1 font-mono text-xs hover:bg-hover"
    >
      {shown}
      <Icon className="size-3.5 text-fg-3" aria-hidden />
    </button>
  )
}
