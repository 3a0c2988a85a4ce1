import type { Schema } from '@/api/client'

export type EditedField = 'title' | 'description' | 'labels'

/** A field as it is typed: labels stand in a line, with commas of either script between them. */
export function textOf(issue: Pick<Schema<'Issue'>, EditedField>, field: EditedField): string {
  return field === 'labels' ? issue.labels.join(', ') : issue[field]
}

export function changeOf(field: EditedField, text: string): Schema<'IssueChange'> {
  if (field !== 'labels') return { [field]: text }
  return {
    labels: text
      .split(/[,，]/)
      .map((label) => label.trim())
      .filter((label) => label !== ''),
  }
}
