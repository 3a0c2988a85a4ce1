import { useNavigate, useSearch } from '@tanstack/react-router'

/**
 * A piece of state that lives in the URL: filters, order, the open tab, the drawer. So it survives a reload, can be sent
 * to somebody, and the back button undoes it.
 *
 * @param push makes a new entry in the history; filters replace the present one
 */
export function useUrlState(name: string, push = false): [string, (value: string | undefined) => void] {
  const search = useSearch({ strict: false }) as Record<string, unknown>
  const navigate = useNavigate()
  const found = search[name]
  const value = found === undefined ? '' : String(found)
  const set = (next: string | undefined) =>
    void navigate({
      to: '.',
      search: (before: Record<string, unknown>) => ({ ...before, [name]: next || undefined }),
      replace: !push,
    } as never)
  return [value, set]
}
