import { useTranslation } from 'react-i18next'
import { Problem } from '@/api/problem'
import { blame, type ChangeDraft, type Place, type Wrong } from './draft'

/** What to say at which place: of the form's own knowledge once it was sent, and of what the server answered. */
export function useErrors(wrong: Wrong, shown: boolean, failure: Error | null, changes: readonly ChangeDraft[]) {
  const { t } = useTranslation('newchange')
  const problem = failure instanceof Problem ? failure : undefined
  const field = typeof problem?.more.field === 'string' ? problem.more.field : undefined
  const blamed = problem && blame(problem.code, field, changes)
  const errorAt = (place: Place): string | undefined => {
    if (blamed === place && problem) return [problem.message, problem.next].filter(Boolean).join(' ')
    const mine = shown ? wrong[place] : undefined
    return mine && t(mine)
  }
  return { errorAt, rest: blamed ? undefined : (failure ?? undefined) }
}
