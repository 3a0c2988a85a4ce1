const APPLE = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform)

const NAMES: Record<string, string> = {
  Mod: APPLE ? '⌘' : 'Ctrl',
  Shift: APPLE ? '⇧' : 'Shift',
  Alt: APPLE ? '⌥' : 'Alt',
  Enter: '↵',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
}

/** `Mod+K` → ["Ctrl", "K"], on a Mac ["⌘", "K"]; `g i` → ["G", "I"]. */
export function keyNames(keys: string): string[] {
  return keys.split(/[+ ]/).map((key) => NAMES[key] ?? (key.length === 1 ? key.toUpperCase() : key))
}

/** The name of a pressed key in the notation above: `Mod+Shift+f`, `j`, `?`. */
export function pressed(event: KeyboardEvent): string {
  const mod = APPLE ? event.metaKey : event.ctrlKey
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
  // A printable sign such as "?" has its Shift in it already.
  const shift = event.shiftKey && (event.key.length > 1 || /[a-z]/i.test(event.key))
  return `${mod ? 'Mod+' : ''}${event.altKey ? 'Alt+' : ''}${shift ? 'Shift+' : ''}${key}`
}

/** While an input method composes, keys belong to it: Enter there picks a word. */
export function isComposing(event: KeyboardEvent | React.KeyboardEvent): boolean {
  const native = 'nativeEvent' in event ? event.nativeEvent : event
  return native.isComposing || native.keyCode === 229
}
