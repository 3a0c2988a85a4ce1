import { formatNumber } from '@/lib/format'

/** `12`; beyond what is counted `999+`. */
export function Counted({ count, most }: { count: number; most: number }) {
  return <>{count >= most ? `${formatNumber(most - 1)}+` : formatNumber(count)}</>
}
