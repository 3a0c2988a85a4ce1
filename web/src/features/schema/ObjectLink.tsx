import { Link } from '@/ui/Link'
import { usePlace } from './queries'

/** To another object of the database, as `table public.orders` names it. */
export function ObjectLink({ object, className }: { object: string; className?: string }) {
  const { project, instance, database } = usePlace()
  return (
    <Link
      to="/p/$project/databases/$instance/$db/objects"
      params={{ project, instance, db: database }}
      search={{ object } as never}
      className={className ?? 'font-mono'}
    >
      {object.slice(object.indexOf(' ') + 1)}
    </Link>
  )
}
