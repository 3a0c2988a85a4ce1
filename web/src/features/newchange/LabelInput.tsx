import { X } from 'lucide-react'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isComposing } from '@/lib/keys'
import { Input } from '@/ui/Input'
import { addLabels } from './labels'

/** Words that the issue can be found by; a comma or Enter ends one. */
export function LabelInput({ value, onValueChange }: { value: string[]; onValueChange: (labels: string[]) => void }) {
  const { t } = useTranslation('newchange')
  const [typed, setTyped] = useState('')
  const add = (text: string) => {
    onValueChange(addLabels(value, text))
    setTyped('')
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      event.preventDefault()
      add(typed)
    }
    if (event.key === 'Backspace' && typed === '') onValueChange(value.slice(0, -1))
  }
  return (
    <div className="flex flex-col gap-1.5">
      <Input
        value={typed}
        onValueChange={(text) => (/[,，]/.test(text) ? add(text) : setTyped(text))}
        onKeyDown={onKeyDown}
        onBlur={() => typed.trim() !== '' && add(typed)}
        placeholder={t('addLabel')}
      />
      {value.length > 0 && (
        <ul className="flex flex-wrap gap-1">
          {value.map((label) => (
            <li key={label} className="flex h-6 max-w-full items-center rounded-sm bg-sunken pl-2 text-xs">
              <span className="truncate">{label}</span>
              <button
                type="button"
                aria-label={t('removeLabel', { label })}
                onClick={() => onValueChange(value.filter((each) => each !== label))}
                className="grid size-6 shrink-0 place-items-center text-fg-3 hover:text-fg"
              >
                <X className="size-3.5" aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
