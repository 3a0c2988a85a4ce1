import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isComposing } from '@/lib/keys'
import { Button } from '@/ui/Button'
import { Textarea } from '@/ui/Textarea'
import { useAct } from '../calls'

interface Props {
  action: string
  submit: (text: string) => Promise<unknown>
  onClose: () => void
}

/** A comment being written where it will stand; what was typed stays when the server refuses it. */
export function LineDraft({ action, submit, onClose }: Props) {
  const { t } = useTranslation('issues')
  const { act, busy } = useAct()
  const [text, setText] = useState('')
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // Later: the editor puts this into the page after it is rendered, and a popover that closes gives the focus back first.
    const timer = setTimeout(() => box.current?.querySelector('textarea')?.focus(), 150)
    return () => clearTimeout(timer)
  }, [])
  const empty = text.trim() === ''
  const send = () => {
    if (!empty) act(() => submit(text.trim()), { onSuccess: onClose })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return
    if (event.key === 'Escape') onClose()
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div ref={box} className="flex max-w-3xl flex-col gap-2 whitespace-normal p-3 font-sans text-sm">
      <Textarea aria-label={t('comment')} value={text} onValueChange={setText} onKeyDown={onKeyDown} rows={3} />
      <div className="flex gap-2">
        <Button size="sm" kind="primary" busy={busy} disabled={empty} onClick={send}>
          {action}
        </Button>
        <Button size="sm" onClick={onClose}>
          {t('act.back')}
        </Button>
      </div>
    </div>
  )
}
