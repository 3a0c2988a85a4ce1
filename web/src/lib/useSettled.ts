import { useEffect, useState } from 'react'

/** The value once it has not changed for a moment (ms): what is typed is not asked for letter by letter. */
export function useSettled(value: string, pause: number): string {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pause)
    return () => clearTimeout(timer)
  }, [value, pause])
  return settled
}
