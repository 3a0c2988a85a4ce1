import { Search, X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useEffectEvent, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/cn'
import { useCommand } from '@/lib/commands'
import { parseFilter, printFilter, type Term } from '@/lib/filter'
import { isComposing } from '@/lib/keys'
import { Kbd } from './Kbd'

export interface FilterKey {
  key: string
  /** What it filters by. */
  hint: string
  values?: readonly string[]
}

export interface FilterBarProps {
  label: string
  placeholder?: string
  keys: readonly FilterKey[]
  /** As in the URL: `is:open author:@me orders`. */
  value: string
  onValueChange: (value: string) => void
  className?: string
}

interface Suggestion {
  word: string
  hint?: string
}

const PAUSE = 200

/** Filters by typing: words search, `key:value` narrows; keys and values are suggested. `/` goes there. */
export function FilterBar({ label, placeholder, keys, value, onValueChange, className }: FilterBarProps) {
  const { t } = useTranslation('kit')
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const names = keys.map((each) => each.key)
  const filter = parseFilter(value, names)
  const [draft, setDraft] = useState(filter.text)
  const [open, setOpen] = useState(false)
  const [at, setAt] = useState(-1)
  const suggestions = open ? suggest(draft, keys) : []
  useCommand({
    id: 'filter',
    label: t('filter'),
    group: 'page',
    keys: '/',
    hidden: true,
    run: () => input.current?.focus(),
  })

  // The URL changed by other means: a link, the back button.
  const sent = useRef(value)
  const read = useEffectEvent((query: string) => {
    // What we sent ourselves comes back late: what was typed since must stay.
    if (query !== sent.current) setDraft(parseFilter(query, names).text)
    sent.current = query
  })
  useEffect(() => read(value), [value])

  const send = (terms: Term[], text: string) => {
    sent.current = printFilter({ terms, text })
    onValueChange(sent.current)
  }
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const type = (text: string) => {
    setDraft(text)
    setOpen(true)
    setAt(-1)
    clearTimeout(timer.current)
    // A half-typed `is:` is not yet a question.
    if (!/:$/.test(text)) timer.current = setTimeout(() => commit(text), PAUSE)
  }
  const commit = (text: string) => {
    clearTimeout(timer.current)
    const typed = parseFilter(text, names)
    // While its value may still grow, a term stays text in the box.
    if (typed.terms.length > 0 && !/\s$/.test(text) && text !== '') return
    send([...filter.terms, ...typed.terms], typed.text)
    if (typed.terms.length > 0) setDraft(typed.text)
  }
  const take = ({ word }: Suggestion) => {
    const rest = draft.replace(/\S*$/, '')
    if (word.endsWith(':')) {
      setDraft(rest + word)
      setAt(-1)
    } else commit(`${rest}${word} `)
    input.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return
    const chosen = suggestions[at]
    if (event.key === 'ArrowDown') setAt(Math.min(suggestions.length - 1, at + 1))
    else if (event.key === 'ArrowUp') setAt(Math.max(-1, at - 1))
    else if (event.key === 'Enter') chosen ? take(chosen) : commit(`${draft} `)
    else if (event.key === 'Escape' && open) setOpen(false)
    else if (event.key === 'Backspace' && draft === '' && filter.terms.length > 0) send(filter.terms.slice(0, -1), '')
    else return
    event.preventDefault()
  }

  return (
    <search
      aria-label={label}
      className={cn(
        'relative flex min-h-8 flex-wrap items-center gap-1 rounded-md border border-line-strong bg-surface py-0.5 pr-2 pl-8 shadow-card focus-within:border-accent focus-within:outline-2 focus-within:outline-accent focus-within:-outline-offset-1',
        className,
      )}
    >
      <Search className="absolute top-2 left-2.5 size-4 text-fg-3" aria-hidden />
      {filter.terms.map((term, index) => (
        <span
          key={`${term.key}${term.value}${index}`}
          className="flex h-6 items-center rounded-sm bg-sunken pl-1.5 text-xs"
        >
          <span className="text-fg-3">{`${term.key}:`}</span>
          {term.value}
          <button
            type="button"
            aria-label={t('remove', { what: `${term.key}:${term.value}` })}
            onClick={() =>
              send(
                filter.terms.filter((_, other) => other !== index),
                filter.text,
              )
            }
            className="grid size-6 place-items-center rounded-sm text-fg-3 hover:text-fg"
          >
            <X className="size-3.5" aria-hidden />
          </button>
        </span>
      ))}
      <input
        ref={input}
        role="combobox"
        aria-label={label}
        aria-expanded={suggestions.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={at >= 0 ? `${id}-${at}` : undefined}
        placeholder={filter.terms.length === 0 ? placeholder : undefined}
        value={draft}
        onChange={(event) => type(event.target.value)}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
        className="h-6 min-w-24 flex-1 bg-transparent text-sm outline-none"
      />
      {value === '' && <Kbd keys="/" />}
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label={t('suggestions')}
        hidden={suggestions.length === 0}
        className="absolute top-full left-0 z-30 mt-1 max-h-72 w-80 overflow-y-auto rounded-lg border bg-raised p-1 shadow-pop"
      >
        {suggestions.map((suggestion, index) => (
          <div
            key={suggestion.word}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => take(suggestion)}
            className="flex h-7 cursor-default items-center gap-2 rounded-md px-2 hover:bg-hover aria-selected:bg-hover"
          >
            <span className="font-mono text-xs">{suggestion.word}</span>
            {suggestion.hint && <span className="truncate text-fg-3 text-xs">{suggestion.hint}</span>}
          </div>
        ))}
      </div>
    </search>
  )
}

function suggest(draft: string, keys: readonly FilterKey[]): Suggestion[] {
  const word = draft.match(/\S*$/)?.[0] ?? ''
  const [key, typed] = word.includes(':') ? word.split(':', 2) : [undefined, word]
  if (key !== undefined) {
    const values = keys.find((each) => each.key === key)?.values ?? []
    return values.filter((each) => each.startsWith(typed ?? '')).map((each) => ({ word: `${key}:${each}` }))
  }
  return keys
    .filter((each) => each.key.startsWith((typed ?? '').toLowerCase()))
    .map((each) => ({ word: `${each.key}:`, hint: each.hint }))
}
