/** The page of `yakaf review`: reads the data that stands in it, and shows one view at a time. */
import type { FileDetail, ReviewIndex } from '../page-data.ts'
import { numberIn } from './counted.ts'
import { button, element, select } from './element.ts'
import { FilesView } from './files-view.ts'
import { overview } from './overview.ts'
import { remarksView } from './remarks-view.ts'
import { remember, State, type Theme } from './state.ts'
import { WordsView } from './words-view.ts'

const VIEWS = ['overview', 'files', 'words', 'suggestions'] as const
type View = (typeof VIEWS)[number]

/** The data in the element of that name; undefined where there is none. */
function dataOf<T>(id: string): T | undefined {
  const text = document.getElementById(id)?.textContent
  return text === undefined || text === null ? undefined : (JSON.parse(text) as T)
}

function start(index: ReviewIndex, app: HTMLElement): void {
  const state = new State(index)
  const main = element('main', { id: 'main' })

  const show = (): void => {
    const { view, file } = placeOf(location.hash)
    main.dataset['view'] = view
    main.replaceChildren(...content(view, file))
    for (const link of app.querySelectorAll('nav a')) {
      if (link.getAttribute('href') === `#/${view}`) link.setAttribute('aria-current', 'page')
      else link.removeAttribute('aria-current')
    }
    document.title = `yakaf · ${state.messages.title}`
  }

  const content = (view: View, file: number | undefined): readonly HTMLElement[] => {
    switch (view) {
      case 'overview':
        return overview(state, (rule) => {
          state.filter = { name: '', rule, safety: undefined }
        })
      case 'files':
        return [new FilesView(state, file, (number) => dataOf<FileDetail>(`file-${number}`)).element]
      case 'words':
        return new WordsView(state).elements
      case 'suggestions':
        return remarksView(state)
    }
  }

  /** All of it, in the language that is chosen. */
  const render = (): void => {
    const { documentElement } = document
    documentElement.lang = state.language
    documentElement.dir = state.language === 'ar' ? 'rtl' : 'ltr'
    documentElement.dataset['theme'] = state.theme
    app.replaceChildren(skipLink(state), header(state, render), main, footer(state))
    show()
  }

  addEventListener('hashchange', () => {
    if (!location.hash.startsWith('#/')) return
    show()
    const heading = main.querySelector<HTMLElement>('.viewer h2') ?? main.querySelector<HTMLElement>('h1')
    heading?.focus({ preventScroll: true })
    scrollTo(0, 0)
  })
  render()
}

/** `#/files/3` is the fourth file. */
function placeOf(hash: string): { readonly view: View; readonly file: number | undefined } {
  const [, name, number] = /^#\/(\w+)(?:\/(\d+))?$/.exec(hash) ?? []
  const view = VIEWS.find((candidate) => candidate === name) ?? 'overview'
  return { view, file: number === undefined ? undefined : Number(number) }
}

function skipLink({ messages }: State): HTMLElement {
  const link = element('a', { href: '#main', class: 'skip' }, messages.skip)
  link.addEventListener('click', (event) => {
    event.preventDefault()
    document.querySelector<HTMLElement>('main h1')?.focus()
  })
  return link
}

function header(state: State, render: () => void): HTMLElement {
  const { index, language, messages } = state
  const counts: Readonly<Record<View, number | undefined>> = {
    overview: undefined,
    files: index.files.length,
    words: index.words.length,
    suggestions: index.remarks.length,
  }
  const labels = {
    overview: messages.overview,
    files: messages.files,
    words: messages.words,
    suggestions: messages.remarks,
  }
  const links = VIEWS.map((view) => {
    const count = counts[view]
    const number = count === undefined ? undefined : element('span', { class: 'badge' }, numberIn(language, count))
    return element(
      'li',
      {},
      element('a', { href: `#/${view}` }, labels[view], number === undefined ? undefined : ' ', number),
    )
  })
  return element(
    'header',
    {},
    element('p', { class: 'brand' }, element('b', { lang: 'en' }, 'yakaf'), ' ', element('span', {}, messages.title)),
    element('nav', { 'aria-label': messages.views }, element('ul', {}, ...links)),
    element('div', { class: 'controls' }, themeChoice(state, render), languageButton(state, render)),
  )
}

function themeChoice(state: State, render: () => void): HTMLElement {
  const { theme, messages } = state
  const { auto, light, dark } = messages.themes
  const options = [
    ['auto', auto],
    ['light', light],
    ['dark', dark],
  ] as const
  return select(options, theme, { 'aria-label': messages.theme, class: 'theme' }, (value) => {
    state.theme = value as Theme
    remember('theme', value)
    render()
    document.querySelector<HTMLElement>('.theme')?.focus()
  })
}

function languageButton(state: State, render: () => void): HTMLElement {
  const other = state.language === 'ar' ? 'en' : 'ar'
  return button(state.messages.otherLanguage, { class: 'language', lang: other }, () => {
    state.language = other
    remember('language', other)
    render()
    document.querySelector<HTMLElement>('.language')?.focus()
  })
}

function footer({ index, messages }: State): HTMLElement {
  const version = index.version === '' ? 'yakaf' : `yakaf ${index.version}`
  return element('footer', {}, element('p', {}, element('bdi', { lang: 'en' }, version), ' · ', messages.offline))
}

const index = dataOf<ReviewIndex>('index')
const app = document.getElementById('app')
if (index !== undefined && app !== null) start(index, app)
