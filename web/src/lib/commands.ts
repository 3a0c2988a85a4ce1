import type { LucideIcon } from 'lucide-react'
import { useEffect, useEffectEvent, useSyncExternalStore } from 'react'
import { isComposing, pressed } from './keys'

/** Something that a person can do here: found in the palette, and by its keys if it has any. */
export interface Command {
  /** Unique among what is on the page. */
  id: string
  /** In the reader's language. */
  label: string
  group: 'go' | 'page' | 'app'
  icon?: LucideIcon
  /** `Mod+k`, `j`, or one after the other: `g i`. */
  keys?: string
  /** Listed by the `?` sheet only: moves within a list, say. */
  hidden?: boolean
  run: () => void
}

const commands = new Map<string, Command>()
const listeners = new Set<() => void>()
let listed: readonly Command[] = []

function changed(): void {
  listed = [...commands.values()]
  for (const listener of listeners) listener()
}

/** Offers a command while the component is there. Pass undefined when it does not apply now. */
export function useCommand(command: Command | undefined): void {
  const run = useEffectEvent(() => command?.run())
  const { id, label, group, icon, keys, hidden } = command ?? {}
  useEffect(() => {
    if (!id || !label || !group) return
    const offered: Command = { id, label, group, icon, keys, hidden, run: () => run() }
    commands.set(id, offered)
    changed()
    return () => {
      // A page that comes may have taken the id over before this one leaves.
      if (commands.get(id) === offered) commands.delete(id)
      changed()
    }
  }, [id, label, group, icon, keys, hidden])
}

/** All commands of the page as it is now. */
export function useCommands(): readonly Command[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => listed,
  )
}

const SINGLE_KEYS = 'sluice.singleKeys'

/** Whether keys without Ctrl do something (WCAG 2.1.4: there must be a way to turn them off). */
export const singleKeys = {
  on: () => localStorage.getItem(SINGLE_KEYS) !== 'off',
  set: (on: boolean) => localStorage.setItem(SINGLE_KEYS, on ? 'on' : 'off'),
}

const TYPING = 'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable=true], .cm-editor'
const SEQUENCE_WINDOW = 1200

/** Listens for keys; once, in the shell. */
export function listenForKeys(target: Window): () => void {
  let first = ''
  let firstAt = 0
  const onKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented || isComposing(event)) return
    const key = pressed(event)
    const single = !key.includes('+') || key.startsWith('Shift+')
    const place = event.target instanceof Element ? event.target : undefined
    if (single && (!singleKeys.on() || place?.closest(`${TYPING}, [role=dialog], [role=menu], [role=listbox]`))) return
    const sequence = event.timeStamp - firstAt < SEQUENCE_WINDOW ? `${first} ${key}` : ''
    const match = listed.find((command) => command.keys?.toLowerCase() === sequence.toLowerCase() && sequence !== '')
    const found = match ?? listed.find((command) => command.keys?.toLowerCase() === key.toLowerCase())
    first = found ? '' : key
    firstAt = event.timeStamp
    if (!found) return
    event.preventDefault()
    found.run()
  }
  target.addEventListener('keydown', onKey)
  return () => target.removeEventListener('keydown', onKey)
}
