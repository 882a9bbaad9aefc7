import { DEFAULTS, type PageSettings } from '../settings.ts'
import type { Words } from '../words/english.ts'
import { byId, element } from './dom.ts'
import { words } from './language.ts'

type Choosable = 'digits' | 'dates' | 'finalYeh' | 'language' | 'type' | 'onError'

interface Choice {
  readonly name: Choosable
  readonly label: (words: Words) => string
  readonly values: (words: Words) => readonly (readonly [value: string, text: string])[]
  /** The formats it is about; absent for all. */
  readonly types?: readonly string[]
}

const CHOICES: readonly Choice[] = [
  {
    name: 'digits',
    label: (say) => say.digits,
    values: (say) => [
      ['latn', say.digitsLatn],
      ['arab', say.digitsArab],
      ['keep', say.digitsKeep],
    ],
  },
  {
    name: 'dates',
    label: (say) => say.datesOption,
    values: (say) => [
      ['fix', say.datesFix],
      ['iso', say.datesIso],
      ['keep', say.datesKeep],
    ],
  },
  {
    name: 'finalYeh',
    label: (say) => say.finalYeh,
    values: (say) => [
      ['judge', say.finalYehJudge],
      ['yeh', say.finalYehYeh],
      ['maksura', say.finalYehMaksura],
      ['keep', say.finalYehKeep],
    ],
  },
  {
    name: 'language',
    label: (say) => say.languageOption,
    values: (say) => [
      ['auto', say.languageAuto],
      ['arabic-spans', say.languageSpans],
      ['ar', say.languageAll],
    ],
  },
  {
    name: 'type',
    label: (say) => say.type,
    values: (say) => [
      ['auto', say.typeAuto],
      ['plain', say.typePlain],
      ['markdown', 'Markdown'],
      ['html', 'HTML'],
      ['json', 'JSON'],
      ['jsonl', 'JSON Lines'],
      ['csv', 'CSV'],
      ['tsv', 'TSV'],
      ['srt', 'SubRip (SRT)'],
      ['vtt', 'WebVTT'],
      ['xml', 'XML'],
    ],
  },
  {
    name: 'onError',
    label: (say) => say.onError,
    values: (say) => [
      ['fail', say.onErrorFail],
      ['keep', say.onErrorKeep],
      ['drop', say.onErrorDrop],
    ],
    types: ['jsonl'],
  },
]

/** Lists of paths in JSON, written with commas between them. */
const PATHS = [
  { name: 'fields', label: (say: Words) => say.fields },
  { name: 'skipFields', label: (say: Words) => say.skipFields },
] as const
const PATHS_TYPES: readonly string[] = ['json', 'jsonl']

type OnChoose = (change: Partial<PageSettings>) => void

/** What is shown, and in which language: made anew only when that changes, so that nobody loses what is being typed. */
let shown = ''

/** Shows what can be chosen for texts of these formats; `onChoose` with the one setting that changed. */
export function showChoices(settings: PageSettings, types: readonly string[], onChoose: OnChoose): void {
  const isFor = (own: readonly string[] | undefined): boolean =>
    own === undefined || own.some((id) => types.includes(id))
  const choices = CHOICES.filter((choice) => isFor(choice.types))
  const hasPaths = isFor(PATHS_TYPES)
  const wanted = [document.documentElement.lang, hasPaths, ...choices.map(({ name }) => name)].join()
  if (wanted === shown) {
    for (const { name } of choices) mark(name, settings[name] !== DEFAULTS[name])
    if (hasPaths) for (const { name } of PATHS) mark(name, settings[name].length > 0)
    return
  }
  shown = wanted
  const selects = choices.map((choice) => select(choice, settings, onChoose))
  const paths = hasPaths ? PATHS.map((list) => pathsField(list, settings, onChoose)) : []
  const box = element('input', { type: 'checkbox', id: 'choose-allDigits' })
  box.checked = settings.allDigits
  box.addEventListener('change', () => onChoose({ allDigits: box.checked }))
  const wide = element('label', { class: 'check', for: box.id }, box, words().allDigits)
  byId('choices', HTMLDivElement).replaceChildren(...selects, ...paths, wide)
}

/** Shows whether a setting is another than the one at first. */
function mark(name: string, isOther: boolean): void {
  document.getElementById(`choose-${name}`)?.parentElement?.classList.toggle('chosen', isOther)
}

function select({ name, label, values }: Choice, settings: PageSettings, onChoose: OnChoose): HTMLElement {
  const control = element('select', { id: `choose-${name}` })
  for (const [value, text] of values(words())) control.append(element('option', { value }, text))
  control.value = settings[name]
  control.addEventListener('change', () => onChoose({ [name]: control.value }))
  return labelled(control, label(words()), settings[name] !== DEFAULTS[name])
}

function pathsField({ name, label }: (typeof PATHS)[number], settings: PageSettings, onChoose: OnChoose): HTMLElement {
  const field = element('input', { id: `choose-${name}`, dir: 'ltr', spellcheck: 'false', placeholder: 'a.b[].c, d' })
  field.value = settings[name].join(', ')
  field.addEventListener('change', () => {
    const paths = field.value.split(',').map((path) => path.trim())
    onChoose({ [name]: paths.filter((path) => path !== '') })
  })
  return labelled(field, label(words()), settings[name].length > 0)
}

function labelled(control: HTMLElement, label: string, isOther: boolean): HTMLElement {
  const text = element('label', { for: control.id }, label)
  return element('div', { class: isOther ? 'choice chosen' : 'choice' }, text, control)
}
