import { Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Schema } from '@/api/client'
import { Button } from '@/ui/Button'
import { ChangeCard } from './ChangeCard'
import { type ChangeDraft, emptyChange, type Part, type Place } from './draft'
import { useEngines } from './useTargets'

export interface ChangesState {
  changes: ChangeDraft[]
  enginesOf: (change: ChangeDraft) => string[]
  set: (changes: ChangeDraft[]) => void
}

/** The changes of a form, and what is known of the engines that they meet. */
export function useChanges(
  project: string,
  changes: ChangeDraft[],
  set: (changes: ChangeDraft[]) => void,
): ChangesState {
  const enginesOf = useEngines(project, changes)
  return { changes, enginesOf, set }
}

export interface ChangeCardsProps {
  project: string
  state: ChangesState
  errorAt: (place: Place) => string | undefined
  findingsOf: (text: string) => Schema<'Finding'>[] | undefined
  onSubmit: () => void
  onSave?: (() => void) | undefined
}

export function ChangeCards({ project, state, errorAt, findingsOf, onSubmit, onSave }: ChangeCardsProps) {
  const { t } = useTranslation('newchange')
  const { changes, set } = state
  const move = (from: number, by: 1 | -1) => {
    const moved = [...changes]
    const [one] = moved.splice(from, 1)
    if (one) moved.splice(from + by, 0, one)
    set(moved)
  }
  const at = (change: ChangeDraft, part: Part) => errorAt(`${change.id}.${part}`)
  return (
    <>
      {changes.map((change, index) => (
        <ChangeCard
          key={change.id}
          project={project}
          change={change}
          at={index}
          of={changes.length}
          engines={state.enginesOf(change)}
          errors={{ targets: at(change, 'targets'), script: at(change, 'script') }}
          findingsOf={findingsOf}
          onChange={(part) => set(changes.map((each) => (each.id === change.id ? { ...each, ...part } : each)))}
          onMove={(by) => move(index, by)}
          onRemove={() => set(changes.filter((each) => each.id !== change.id))}
          onSubmit={onSubmit}
          onSave={onSave}
        />
      ))}
      <Button
        icon={Plus}
        onClick={() => set([...changes, emptyChange(Math.max(0, ...changes.map((change) => change.id)) + 1)])}
        className="w-fit"
      >
        {t('addChange')}
      </Button>
    </>
  )
}
