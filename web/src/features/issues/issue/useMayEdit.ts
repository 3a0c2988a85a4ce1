import { useMay } from '@/api/may'
import { useIssue } from '../useIssue'

/** Whoever filed an issue may change it, and whoever looks after all of them. */
export function useMayEdit(): boolean {
  const { ref, issue } = useIssue()
  const rights = useMay(ref.project)
  if (!rights || !issue.data) return false
  return rights.may('issues.manage') || (rights.may('issues.update') && issue.data.author === rights.name)
}
