import { useEffect, useState } from 'react'

const PAUSE = 200

/** The value once it has not changed for a moment: what is typed is not asked for letter by letter. */
export function useSettled(value: string): string {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}
