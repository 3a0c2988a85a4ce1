import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Problem } from '@/api/problem'

export interface FormOptions<Values, Answer> {
  initial: Values
  /** What can be said without asking the server, by field. The server says the rest. */
  validate?: (values: Values) => Partial<Record<keyof Values, string>>
  submit: (values: Values) => Promise<Answer>
  onDone?: (answer: Answer) => void
}

/**
 * The state of a form: values, what is wrong with which, and the problem that the server answered. A problem that names
 * a `field` of ours is shown at that field, every other one at the form.
 */
export function useForm<Values extends object, Answer>(options: FormOptions<Values, Answer>) {
  const [values, setValues] = useState(options.initial)
  const [shown, setShown] = useState(false)
  const sending = useMutation({ mutationFn: options.submit, meta: { quiet: true }, onSuccess: options.onDone })
  const wrong = options.validate?.(values) ?? {}
  const refused = sending.error instanceof Problem ? sending.error : undefined
  const blamed = typeof refused?.more.field === 'string' ? refused.more.field : undefined

  const set = <Name extends keyof Values>(name: Name, value: Values[Name]) => {
    setValues((before) => ({ ...before, [name]: value }))
    if (sending.isError) sending.reset()
  }
  const error = (name: keyof Values): string | undefined =>
    blamed === name ? refused?.message : shown ? (wrong as Partial<Record<keyof Values, string>>)[name] : undefined

  return {
    values,
    set,
    error,
    /** Props for a control: `<Input {...form.control('title')} />`. */
    control: <Name extends keyof Values>(name: Name) => ({
      value: values[name],
      onValueChange: (value: Values[Name]) => set(name, value),
    }),
    submit: () => {
      setShown(true)
      if (Object.values(wrong).every((message) => message === undefined)) sending.mutate(values)
    },
    busy: sending.isPending,
    problem: blamed !== undefined && blamed in values ? undefined : (refused ?? sending.error ?? undefined),
  }
}
