import type { BackendModule } from 'i18next'

const files = import.meta.glob<object>('./{en,zh}/*.json', { import: 'default' })

/** Each area of each language is a chunk of its own, fetched when a component first asks for it. */
export const loader: BackendModule = {
  type: 'backend',
  init: () => {},
  read: (language, area, done) => {
    const load = files[`./${language}/${area}.json`]
    if (!load) done(new Error(`there is no ${language}/${area}.json`), false)
    else
      load().then(
        (texts) => done(null, texts),
        (failure: Error) => done(failure, false),
      )
  },
}
