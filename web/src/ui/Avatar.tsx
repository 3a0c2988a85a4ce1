import { cn } from '@/lib/cn'

const FACES = ['bg-face-1', 'bg-face-2', 'bg-face-3', 'bg-face-4', 'bg-face-5', 'bg-face-6']

/** Two letters on a colour that a name always gets again. */
export function Avatar({ name, large }: { name: string; large?: boolean }) {
  const sum = [...name].reduce((total, letter) => total + (letter.codePointAt(0) ?? 0), 0)
  const letters = [...name.replace(/^[a-z]+\//i, '')].slice(0, 2).join('').toUpperCase()
  return (
    <span
      aria-hidden
      className={cn(
        'grid shrink-0 place-items-center rounded-full font-semibold text-on-face',
        large ? 'size-7 text-2xs' : 'size-5 text-[9px]',
        FACES[sum % FACES.length],
      )}
    >
      {letters}
    </span>
  )
}
