/** What a colour says. Classes are written out, because Tailwind finds them by reading. */
export const TONES = {
  ok: { text: 'text-ok', soft: 'bg-ok-soft', fill: 'bg-ok-fill' },
  run: { text: 'text-run', soft: 'bg-run-soft', fill: 'bg-run-fill' },
  warn: { text: 'text-warn', soft: 'bg-warn-soft', fill: 'bg-warn-fill' },
  err: { text: 'text-err', soft: 'bg-err-soft', fill: 'bg-err-fill' },
  wait: { text: 'text-wait', soft: 'bg-wait-soft', fill: 'bg-wait-fill' },
  rev: { text: 'text-rev', soft: 'bg-rev-soft', fill: 'bg-rev' },
} as const

export type Tone = keyof typeof TONES
