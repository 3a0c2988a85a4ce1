import i18n from 'i18next'

/** All that depends on the reader's language is written by `Intl`, in the language of the page. */
const locale = () => (i18n.language === 'zh' ? 'zh-CN' : 'en')

const made = new Map<string, unknown>()

/** `Intl` objects are slow to make: one of a kind is kept per language. */
function once<T>(kind: string, make: (locale: string) => T): T {
  const key = `${locale()} ${kind}`
  if (!made.has(key)) made.set(key, make(locale()))
  return made.get(key) as T
}

export function formatNumber(value: number): string {
  return once('number', (l) => new Intl.NumberFormat(l)).format(value)
}

/** 41234567 → 41M, 4123 万 in Chinese. */
export function formatShort(value: number): string {
  return once('short', (l) => new Intl.NumberFormat(l, { notation: 'compact' })).format(value)
}

const BYTES = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const

/** 8_388_608 → "8 MB": powers of 1024, as databases tell their size. A size that nobody knows is a dash. */
export function formatBytes(bytes: number): string {
  if (bytes < 0) return '–'
  const power = bytes < 1 ? 0 : Math.min(BYTES.length - 1, Math.floor(Math.log2(bytes) / 10))
  const unit = BYTES[power] ?? 'byte'
  const size = bytes / 1024 ** power
  const digits = power > 0 && size < 10 ? 1 : 0
  return once(
    `${unit} ${digits}`,
    (l) => new Intl.NumberFormat(l, { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: digits }),
  ).format(size)
}

/** 0.523 → 52%; never 100% before all is done, never 0% when something is. */
export function formatShare(share: number): string {
  const percent = share >= 1 ? 1 : share <= 0 ? 0 : Math.min(0.99, Math.max(0.01, share))
  return once('share', (l) => new Intl.NumberFormat(l, { style: 'percent' })).format(percent)
}

export function formatDateTime(iso: string): string {
  return once(
    'dateTime',
    (l) => new Intl.DateTimeFormat(l, { month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit' }),
  ).format(new Date(iso))
}

/** The whole truth, for tooltips and details: seconds, year and the zone. */
export function formatExact(iso: string): string {
  return once('exact', (l) => new Intl.DateTimeFormat(l, { dateStyle: 'medium', timeStyle: 'long' })).format(
    new Date(iso),
  )
}

const STEPS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
]

/** "3 minutes ago", "in 2 days". */
export function formatAgo(iso: string, now = Date.now()): string {
  const seconds = (new Date(iso).getTime() - now) / 1000
  const relative = once('ago', (l) => new Intl.RelativeTimeFormat(l, { numeric: 'auto' }))
  for (const [unit, size] of STEPS) {
    if (Math.abs(seconds) >= size) return relative.format(Math.trunc(seconds / size), unit)
  }
  return relative.format(0, 'second')
}

const UNITS: [string, number][] = [
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1000],
]

/** 95_000 → "1m 35s"; below ten seconds with one decimal. */
export function formatDuration(milliseconds: number): string {
  if (milliseconds < 10_000) return unit('second', milliseconds / 1000, 1)
  const parts: string[] = []
  let rest = milliseconds
  for (const [name, size] of UNITS) {
    const count = Math.floor(rest / size)
    rest -= count * size
    if (count > 0 && parts.length < 2) parts.push(unit(name, count, 0))
  }
  return parts.join(' ')
}

function unit(name: string, value: number, digits: number): string {
  const options: Intl.NumberFormatOptions = {
    style: 'unit',
    unit: name,
    unitDisplay: 'narrow',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }
  return once(`unit ${name} ${digits}`, (l) => new Intl.NumberFormat(l, options)).format(value)
}

export function formatList(words: readonly string[]): string {
  return once('list', (l) => new Intl.ListFormat(l)).format(words)
}
