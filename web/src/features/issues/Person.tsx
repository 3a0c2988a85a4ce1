import { Avatar } from '@/ui/Avatar'

/** `users/ada` → ada, with the face that the name always has. */
export function shortName(name: string): string {
  return name.replace(/^[^/]+\//, '')
}

export function Person({ name }: { name: string }) {
  return (
    <span className="inline-flex min-w-0 items-center gap-1.5 align-middle">
      <Avatar name={name} />
      <span className="truncate">{shortName(name)}</span>
    </span>
  )
}
