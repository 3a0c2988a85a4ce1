import { Pencil } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '@/ui/IconButton'
import { Card } from '@/ui/Page'
import { EditInPlace } from '../issue/EditInPlace'
import { useMayEdit } from '../issue/useMayEdit'
import { Labels } from '../Labels'
import { useIssue } from '../useIssue'

/** What it is about, edited where it stands. */
export function Description() {
  const { t } = useTranslation('issues')
  const { issue } = useIssue()
  const mayEdit = useMayEdit()
  const [editing, setEditing] = useState(false)
  if (!issue.data) return null
  const { description } = issue.data
  return (
    <Card
      title={t('description')}
      actions={
        mayEdit &&
        !editing && (
          <IconButton size="sm" icon={Pencil} label={t('edit.description')} onClick={() => setEditing(true)} />
        )
      }
    >
      {editing ? (
        <EditInPlace
          issue={issue.data}
          field="description"
          label={t('description')}
          onClose={() => setEditing(false)}
        />
      ) : description ? (
        <p className="whitespace-pre-wrap break-words">{description}</p>
      ) : (
        <p className="text-fg-2">{t('noDescription')}</p>
      )}
    </Card>
  )
}

export function EditableLabels() {
  const { t } = useTranslation('issues')
  const { issue } = useIssue()
  const mayEdit = useMayEdit()
  const [editing, setEditing] = useState(false)
  if (!issue.data) return null
  if (editing)
    return <EditInPlace issue={issue.data} field="labels" label={t('labels')} onClose={() => setEditing(false)} />
  return (
    <>
      {issue.data.labels.length > 0 ? <Labels labels={issue.data.labels} /> : t('noLabels')}
      {mayEdit && <IconButton size="sm" icon={Pencil} label={t('edit.labels')} onClick={() => setEditing(true)} />}
    </>
  )
}
