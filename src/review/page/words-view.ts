/** Words whose last letter was left undecided: settled once, taken along as a configuration. */
import type { IndexedContext, IndexedWord } from '../page-data.ts'
import { countedIn, numberIn } from './counted.ts'
import { configurationOf, isSettled } from './decisions.ts'
import { button, element, select } from './element.ts'
import { named } from './names.ts'
import { english, sentence, shown, shownPath, shownWords } from './shown.ts'
import type { State } from './state.ts'

/** Words that are listed at a time. */
const MOST_LISTED = 50

export class WordsView {
  readonly elements: readonly HTMLElement[]
  readonly #state: State
  readonly #list = element('ol', { class: 'words' })
  readonly #count = element('p', { class: 'settled', role: 'status' })
  readonly #text = element('textarea', {
    id: 'configuration',
    readonly: true,
    rows: '9',
    dir: 'ltr',
    spellcheck: 'false',
  })
  readonly #told = element('p', { class: 'told', role: 'status' })
  #listed = 0

  constructor(state: State) {
    this.#state = state
    const { index, messages } = state
    const heading = element('h1', { tabindex: '-1' }, messages.words)
    if (index.words.length === 0) {
      this.elements = [heading, element('p', { class: 'note' }, messages.noWords)]
      return
    }
    this.elements = [
      heading,
      element('p', { class: 'note' }, messages.settleNote),
      element('div', { class: 'settling' }, this.#list, this.#panel()),
    ]
    this.#listMore()
    this.#tell()
  }

  #listMore(): void {
    const { index, language, messages } = this.#state
    this.#list.querySelector('.more-words')?.remove()
    const next = index.words.slice(this.#listed, this.#listed + MOST_LISTED)
    this.#list.append(...next.map((word, place) => this.#item(word, this.#listed + place)))
    this.#listed += next.length
    const left = index.words.length - this.#listed
    if (left === 0) return
    const more = button(`${messages.more} (${numberIn(language, left)})`, { class: 'more' }, () => this.#listMore())
    this.#list.append(element('li', { class: 'more-words' }, more))
  }

  #item(word: IndexedWord, place: number): HTMLElement {
    const { language, messages } = this.#state
    const counts = [`×${numberIn(language, word.count)}`, countedIn(language, word.files.length, messages.countFiles)]
    return element(
      'li',
      { class: 'open-word' },
      element(
        'h2',
        { id: `word-${place}` },
        shownWords(word.word),
        ' ',
        element('span', { class: 'counts' }, element('bdi', {}, counts.join(' · '))),
      ),
      ...(word.key === undefined
        ? [element('p', { class: 'note' }, ...sentence(messages.notSettled))]
        : [this.#choices(word, word.key, place), this.#perFile(word, word.key)]),
      element('ul', { class: 'contexts' }, ...word.contexts.map((context) => this.#context(word, context))),
    )
  }

  #choices(word: IndexedWord, key: string, place: number): HTMLElement {
    const { index, messages, everywhere } = this.#state
    const choice = (value: string, ...label: readonly (Node | string)[]): HTMLElement => {
      const isChosen = (everywhere.get(key) ?? '') === value
      const radio = element('input', { type: 'radio', name: `ending-${place}`, value, checked: isChosen })
      radio.addEventListener('change', () => {
        if (value === '') everywhere.delete(key)
        else everywhere.set(key, value)
        this.#tell()
      })
      return element('label', { class: 'choice' }, radio, element('span', {}, ...label))
    }
    const readings = word.readings.map((reading, number) =>
      choice(
        reading,
        shownWords(reading, { class: 'reading' }),
        ' ',
        element('small', {}, english(named([...reading].at(-1) ?? '', index.names))),
        ...(number === 0 ? [' ', element('small', {}, `(${messages.written})`)] : []),
      ),
    )
    return element(
      'fieldset',
      { class: 'choices endings', 'aria-describedby': `word-${place}` },
      element('legend', {}, messages.howEnds),
      ...readings,
      choice('', messages.leaveIt),
    )
  }

  /** Where it ends otherwise than everywhere. */
  #perFile(word: IndexedWord, key: string): HTMLElement | undefined {
    const { index, messages, inFiles } = this.#state
    if (word.files.length < 2) return undefined
    const rows = word.files.map(([file]) => {
      const words = inFiles.get(file)
      const options = [
        ['*', messages.asEverywhere],
        ...word.readings.map((reading) => [reading, reading] as const),
        ['', messages.leaveIt],
      ] as const
      const path = index.files[file]?.path ?? ''
      const choice = select(options, words?.get(key) ?? '*', { 'aria-label': `${word.word}: ${path}` }, (value) => {
        const own = inFiles.get(file) ?? new Map<string, string>()
        if (value === '*') own.delete(key)
        else own.set(key, value)
        inFiles.set(file, own)
        this.#tell()
      })
      return element('li', {}, shownPath(path), ' ', choice)
    })
    const details = element('details', { class: 'per-file' }, element('summary', {}, messages.perFile))
    details.append(element('ul', {}, ...rows))
    return details
  }

  #context({ word }: IndexedWord, [file, line, text]: IndexedContext): HTMLElement {
    const { index, language, messages } = this.#state
    const at = text.indexOf(word)
    const around =
      at < 0
        ? shown(text)
        : [...shown(text.slice(0, at)), element('mark', {}, ...shown(word)), ...shown(text.slice(at + word.length))]
    return element(
      'li',
      {},
      element('p', { class: 'text', lang: 'ar', dir: 'rtl' }, ...around),
      element(
        'p',
        { class: 'where' },
        element('a', { href: `#/files/${file}` }, shownPath(index.files[file]?.path ?? '')),
        ` · ${messages.line} ${numberIn(language, line)}`,
      ),
    )
  }

  #panel(): HTMLElement {
    const { messages } = this.#state
    return element(
      'section',
      { class: 'export', 'aria-labelledby': 'decisions' },
      element('h2', { id: 'decisions' }, messages.decisions),
      this.#count,
      element('label', { for: 'configuration' }, messages.configuration, ' ', english('yakaf.config.json')),
      this.#text,
      element(
        'p',
        { class: 'actions' },
        button(messages.download, { class: 'primary' }, () => download('yakaf.config.json', this.#text.value)),
        button(messages.copy, {}, () => void this.#copy()),
      ),
      this.#told,
      element('p', { class: 'note' }, ...sentence(messages.exportNote)),
    )
  }

  async #copy(): Promise<void> {
    const { messages } = this.#state
    try {
      await navigator.clipboard.writeText(this.#text.value)
      this.#told.textContent = messages.copied
    } catch {
      this.#text.select()
      this.#told.textContent = messages.notCopied
    }
  }

  #tell(): void {
    const { index, language, messages } = this.#state
    const settled = index.words.filter((word) => isSettled(word, this.#state)).length
    const numbers = [numberIn(language, settled), numberIn(language, index.words.length)] as const
    this.#count.textContent = `${numbers[0]} ${messages.settled} ${numbers[1]}`
    this.#text.value = `${JSON.stringify(configurationOf(index, this.#state), undefined, 2)}\n`
  }
}

function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = element('a', { href: address, download: name })
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 1000)
}
