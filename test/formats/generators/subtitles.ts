import fc from 'fast-check'

interface Cue {
  /** As written, without line ends. */
  readonly lines: readonly string[]
  readonly id: string
}

export interface Subtitles {
  readonly text: string
  readonly cues: readonly Cue[]
}

// No piece has letters at its ends where a tag may touch them: a word that a tag cuts in two is told by no one.
const WORDS = [' کتاب ', ' المدینة ', ' ۱۲ ', ' & ', ' > ', ' 😀 ', '. ', ' { ', ' }', ' a-b ']
const SRT_PIECES = [...WORDS, ' < ', '<i>', '</i>', '{\\an8}', '<font color="#ff0">', '</font>', ' <کتاب> ']
const VTT_PIECES = [...WORDS, '<i>', '</i>', '<c.x>', '</c>', '<00:00:02.000>', ' &amp; ', ' &nbsp; ', ' &lt; ']

function line(pieces: readonly string[]): fc.Arbitrary<string> {
  // A line of nothing but spaces is blank in one format and text in the other.
  return fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 5 }).map((chosen) => `- ${chosen.join('')}`)
}

function cues(pieces: readonly string[], ids: readonly string[]): fc.Arbitrary<readonly Cue[]> {
  const cue = fc.record({ lines: fc.array(line(pieces), { maxLength: 3 }), id: fc.constantFrom(...ids) })
  return fc.array(cue, { minLength: 1, maxLength: 6 })
}

const lineEnds = fc.constantFrom('\n', '\r\n', '\r')

export function srtFile(): fc.Arbitrary<Subtitles> {
  const ids = ['1', '23', '۴', '٥', '']
  return fc
    .record({ cues: cues(SRT_PIECES, ids), lineEnd: lineEnds, gap: fc.constantFrom('\n', '\n\n', ' \t\n') })
    .map(({ cues, lineEnd, gap }) => ({
      cues,
      text: cues
        .map(({ id, lines }) => written(id, '00:00:01,000 --> 00:00:02,000', lines) + gap)
        .join('')
        .replaceAll('\n', lineEnd),
    }))
}

export function vttFile(): fc.Arbitrary<Subtitles> {
  const other = fc.constantFrom(
    '',
    'NOTE کتاب\nسطر ی\n\n',
    'STYLE\n::cue { color: red }\n\n',
    'NOTE\n\n',
    'سطر ی\nک\n\n',
  )
  const ids = ['', 'کتاب', '1']
  return fc
    .record({ cues: cues(VTT_PIECES, ids), lineEnd: lineEnds, others: fc.array(other, { minLength: 6, maxLength: 6 }) })
    .map(({ cues, lineEnd, others }) => ({
      cues,
      text: `WEBVTT کتاب\n\n${cues
        .map(({ id, lines }, index) => `${others[index]}${written(id, '00:01.000 --> 00:02.000 line:0', lines)}\n`)
        .join('')}`.replaceAll('\n', lineEnd),
    }))
}

function written(id: string, timing: string, lines: readonly string[]): string {
  return `${[id, timing, ...lines].filter((part) => part !== '').join('\n')}\n`
}
