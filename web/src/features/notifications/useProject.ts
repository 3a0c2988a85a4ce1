import { useParams } from '@tanstack/react-router'

/** The project in the address. */
export function useProject(): string {
  return (useParams({ strict: false }) as { project: string }).project
}
