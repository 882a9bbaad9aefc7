/** The made-up text in other formats than plain. */

export interface Shape {
  readonly name: string
  readonly type: string
  readonly extension: string
  /** How many lines of the text one record has. */
  readonly lines: number
  /** CPU it should not go beyond, in multiples of that of the same text as plain lines. */
  readonly target?: number
  /** Characters above which no further record is written: a format that is read whole has a limit. */
  readonly most?: number
  readonly head?: string
  readonly foot?: string
  /** A record; `text` has no line feed at its end. */
  readonly record: (text: string, index: number) => string
}

const JSON_LINES = { type: 'jsonl', extension: '.jsonl' }

export const SHAPES: readonly Shape[] = [
  { name: 'JSON Lines, a line a record', ...JSON_LINES, lines: 1, target: 1.6, record: jsonLine },
  { name: 'JSON Lines, 8 lines a record', ...JSON_LINES, lines: 8, target: 1.6, record: jsonLine },
  {
    name: 'JSON Lines, all of ASCII',
    ...JSON_LINES,
    lines: 8,
    record: (text, index) => onlyAscii(jsonLine(text, index)),
  },
  {
    name: 'HTML, 20 MB',
    type: 'html',
    extension: '.html',
    lines: 8,
    target: 6,
    // Nearly all letters take two bytes.
    most: 11e6,
    head: '<!DOCTYPE html>\n<html lang="ar" dir="rtl">\n<head><meta charset="utf-8"><title>صفحة</title></head>\n<body>\n',
    foot: '</body>\n</html>\n',
    record: htmlArticle,
  },
]

/** A heading, a picture and paragraphs with a link each. */
function htmlArticle(text: string, index: number): string {
  const lines = text.split('\n')
  const first = lines[0]?.split(' ') ?? []
  const paragraphs = lines.map((line, number) => {
    const words = line.split(' ')
    const link = `<a class="link" href="https://example.org/news/${index}?part=${number}&amp;page=2">${words.slice(3, 5).join(' ')}</a>`
    return `<p class="text">${words.slice(0, 3).join(' ')} ${link} ${words.slice(5).join(' ')}</p>\n`
  })
  const heading = `<h2 class="title"><a href="/news/${index}">${first.slice(0, 6).join(' ')}</a></h2>\n`
  const picture = `<img src="/images/${index}.jpg" alt="${first.slice(0, 4).join(' ')}" width="600">\n`
  return `<article id="a${index}" class="post card">\n${heading}${picture}${paragraphs.join('')}</article>\n`
}

function jsonLine(text: string, index: number): string {
  const meta = { source: 'made-up', url: `https://example.org/${index}`, score: 0.25 }
  return `${JSON.stringify({ id: index, text, meta })}\n`
}

/** As Python's json.dumps does it unless told otherwise. */
function onlyAscii(json: string): string {
  return json.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
