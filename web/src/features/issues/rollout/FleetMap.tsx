import { type MouseEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '@/lib/format'
import { useLiveVersion } from '@/lib/liveStore'
import { CHIPS, type ChipCounts, chipOf, databaseName } from '../happenings'
import { gridOf, squareAt } from './fleet'
import type { Tasks } from './useBoard'

const FILL = {
  failed: '--err-fill',
  unknown: '--warn-fill',
  running: '--run-fill',
  queued: '--wait-soft',
  done: '--ok-fill',
  skipped: '--wait-fill',
} as const

interface FleetMapProps {
  store: Tasks
  ids: readonly string[]
  counts: ChipCounts
  onOpen: (task: string) => void
}

/** One square per task, drawn: two thousand of them are one element. The list below says the same in words. */
export function FleetMap({ store, ids, counts, onOpen }: FleetMapProps) {
  const { t } = useTranslation('issues')
  const canvas = useRef<HTMLCanvasElement>(null)
  const [width, setWidth] = useState(0)
  const [theme, setTheme] = useState('')
  const [under, setUnder] = useState<string>()
  const version = useLiveVersion(store)
  const grid = gridOf(ids.length, width)
  const height = grid.rows * grid.pitch

  useEffect(() => {
    const box = canvas.current?.parentElement
    if (!box) return
    const sizes = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)))
    sizes.observe(box)
    const themes = new MutationObserver(() => setTheme(document.documentElement.dataset.theme ?? ''))
    themes.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] })
    return () => {
      sizes.disconnect()
      themes.disconnect()
    }
  }, [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: version and theme stand for what is read while drawing
  useEffect(() => {
    const element = canvas.current
    const pen = element?.getContext('2d')
    if (!element || !pen || width === 0) return
    const scale = window.devicePixelRatio || 1
    element.width = width * scale
    element.height = height * scale
    pen.scale(scale, scale)
    const style = getComputedStyle(document.documentElement)
    const { columns, pitch, side } = gridOf(ids.length, width)
    ids.forEach((id, index) => {
      const task = store.get(id)
      if (!task) return
      const [x, y] = [(index % columns) * pitch, Math.floor(index / columns) * pitch]
      const square = (name: string, from: number) => {
        pen.fillStyle = style.getPropertyValue(name)
        pen.beginPath()
        pen.roundRect(x, y + from, side, side - from, 2)
        pen.fill()
      }
      if (task.status === 'RUNNING' && task.progress) {
        square('--run-soft', 0)
        const share = task.progress.statement / Math.max(1, task.progress.statements)
        square('--run-fill', side * (1 - Math.max(0.2, share)))
      } else square(FILL[chipOf(task.status)], 0)
    })
  }, [ids, store, version, width, height, theme])

  const find = (event: MouseEvent<HTMLCanvasElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    const index = squareAt(grid, ids.length, event.clientX - box.left, event.clientY - box.top)
    return index === undefined ? undefined : ids[index]
  }
  const task = under === undefined ? undefined : store.get(under)
  const summary = CHIPS.filter((chip) => chip !== 'all' && counts[chip] > 0)
    .map((chip) => `${t(`chip.${chip}`)} ${formatNumber(counts[chip])}`)
    .join(', ')
  return (
    <div className="relative">
      <canvas
        ref={canvas}
        role="img"
        aria-label={t('fleetMap', { count: ids.length, summary })}
        style={{ width: '100%', height }}
        className={task ? 'block cursor-pointer' : 'block'}
        onMouseMove={(event) => setUnder(find(event))}
        onMouseLeave={() => setUnder(undefined)}
        onClick={(event) => {
          const id = find(event)
          if (id) onOpen(id)
        }}
      />
      {task && (
        <p
          aria-hidden
          className="pointer-events-none absolute right-0 -bottom-1 translate-y-full rounded-md bg-fg px-2 py-1 text-surface text-xs shadow-pop"
        >
          {`${databaseName(task.database).database} · ${t(`chip.${chipOf(task.status)}`)}`}
        </p>
      )}
    </div>
  )
}
