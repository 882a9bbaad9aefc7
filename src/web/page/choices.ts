import { DEFAULTS, type PageSettings } from '../settings.ts'
import type { Words } from '../words/english.ts'
import { byId, element } from './dom.ts'
import { words } from './language.ts'

type Choosable = 'digits' | 'dates' | 'finalYeh' | 'language' | 'type'

interface Choice {
  readonly name: Choosable
  readonly label: (words: Words) => string
  readonly values: (words: Words) => readonly (readonly [value: string, text: string])[]
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
    ],
  },
]

/** Shows what can be chosen; `onChoose` with the one setting that changed. */
export function showChoices(settings: PageSettings, onChoose: (change: Partial<PageSettings>) => void): void {
  const made = CHOICES.map(({ name, label, values }) => {
    const select = element('select', { id: `choose-${name}` })
    for (const [value, text] of values(words())) select.append(element('option', { value }, text))
    select.value = settings[name]
    select.addEventListener('change', () => onChoose({ [name]: select.value }))
    const isOther = settings[name] !== DEFAULTS[name]
    const text = element('label', { for: select.id }, label(words()))
    return element('div', { class: isOther ? 'choice chosen' : 'choice' }, text, select)
  })
  const box = element('input', { type: 'checkbox', id: 'choose-allDigits' })
  box.checked = settings.allDigits
  box.addEventListener('change', () => onChoose({ allDigits: box.checked }))
  const wide = element('label', { class: 'check', for: box.id }, box, words().allDigits)
  byId('choices', HTMLDivElement).replaceChildren(...made, wide)
}
