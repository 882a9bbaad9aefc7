import { foldRule } from '../../rule/define.ts'

/** `letters` as the target of a fold. */
function word(letters: string): readonly number[] {
  return [...letters].map((letter) => letter.charCodeAt(0))
}

export const presentationLigatures = foldRule({
  id: 'letters/presentation-ligatures',
  safety: 'safe',
  summary: 'Write the one-character words of the presentation forms as letters.',
  why: 'U+FDF0 to U+FDF9 hold whole words (ﷲ, ﷴ); a search for the word does not find them. NFKC would spell the first two with U+06D2, an Urdu letter; both end in alef maksura.',
  sources: [{ title: 'Unicode Character Database, UnicodeData.txt: compatibility decompositions of U+FDF0 to U+FDF9' }],
  table: {
    65008: word('صلى'),
    65009: word('قلى'),
    65010: word('الله'),
    65011: word('اكبر'),
    65012: word('محمد'),
    65013: word('صلعم'),
    65014: word('رسول'),
    65015: word('عليه'),
    65016: word('وسلم'),
    65017: word('صلى'),
  },
  examples: [
    { from: '\ufdf2 \ufdf3', to: 'الله اكبر' },
    { from: '\ufdf9 \ufdf2 \ufdf7 \ufdf8', to: 'صلى الله عليه وسلم' },
    { keep: 'محمد \ufdfa', because: 'the sign for the blessing is a sign' },
  ],
})
