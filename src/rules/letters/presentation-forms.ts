import { PRESENTATION_FORMS } from '../../data/presentation-forms.ts'
import { foldRule } from '../../rule/define.ts'

export const presentationForms = foldRule({
  id: 'letters/presentation-forms',
  safety: 'safe',
  summary: 'Write presentation forms of Arabic letters as the letters.',
  why: 'PDF files and old software store the shape of a letter in its position (U+FB8E to U+FEFC); no search finds such a word. Each code point is mapped by itself: NFKC of a whole text would rewrite much else. The shape says what the letter is: U+FEF2 is a yeh, U+FEF0 an alef maksura.',
  sources: [
    {
      title:
        'Unicode Character Database, UnicodeData.txt: compatibility decompositions; overrides in data/presentation-forms.tsv',
    },
  ],
  table: PRESENTATION_FORMS,
  examples: [
    { from: '\ufecb\ufee0\ufef0 \ufecb\ufee0\ufef2', to: 'على علي' },
    { from: '\ufef7\ufee5 \ufef5 \ufef9 \ufefb', to: 'لأن لآ لإ لا' },
    { from: '\ufb90\ufe98\ufe8e\ufe8f', to: 'كتاب' },
    { from: 'ب\ufbffت', to: 'بيت' },
    { keep: '\ufdfa \ufdfb \ufdfd', because: 'these are signs, not letters in a position' },
    { keep: '\ufb56\ufb7a', because: 'peh and tcheh are letters of other languages' },
    { keep: 'عل\ufbfd', because: 'a final Farsi yeh is for words/final-yeh' },
  ],
})
