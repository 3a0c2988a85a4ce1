import { cn } from '@/lib/cn'

/** The shape of what is coming; appears only when it takes a while. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden className={cn('appear-late block h-3 rounded-sm bg-sunken', className)} />
}

/** Some lines of text that are on their way. */
export function SkeletonLines({ lines = 3 }: { lines?: number }) {
  return (
    <div className="flex flex-col gap-2.5">
      {Array.from({ length: lines }, (_, line) => `${88 - ((line * 23) % 40)}%`).map((width) => (
        <span key={width} style={{ width }}>
          <Skeleton />
        </span>
      ))}
    </div>
  )
}
