/** The scanner of plainly written HTML against parse5, which reads everything. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Findings } from '../../src/format/findings.ts'
import { blocksOfPlain } from '../../src/formats/html/plain/scanner.ts'
import { blocksOf } from '../../src/formats/html/reader.ts'
import { tell, tellInBytes } from '../../src/formats/html/tell.ts'
import { decode, encode } from '../../src/text/utf8.ts'
import { runs } from '../properties/runs.ts'
import { tagSoup } from './generators/markup.ts'
import { mangledPage, wellFormedPage } from './generators/page.ts'

/** What is told of a page; undefined where it is left to parse5. */
function plainly(bytes: Uint8Array): Findings | undefined {
  const found = new Findings()
  const blocks = blocksOfPlain(bytes)
  for (const block of blocks ?? []) tellInBytes(bytes, block, found)
  return blocks && found
}

function byParser(bytes: Uint8Array): Findings {
  const found = new Findings()
  tell(bytes, blocksOf(decode(bytes)), found)
  return found
}

/** Findings, with what escapes write in place of their functions. */
function shown({ blocks, escapes }: Findings): unknown {
  return { blocks, escapes: escapes.map(({ start, end, text, write }) => [start, end, decode(text), write('ab')]) }
}

/** Whether a page is taken. Fails where it is and is read otherwise than by parse5. */
function isTaken(page: string): boolean {
  const bytes = encode(page)
  const found = plainly(bytes)
  if (found !== undefined) expect(shown(found)).toEqual(shown(byParser(bytes)))
  return found !== undefined
}

describe('generated', () => {
  it.each([
    ['well-formed pages', wellFormedPage(), 0.9, 1, 500],
    ['pages gone wrong', mangledPage(), 0.25, 0.9, 1000],
    ['any tags', tagSoup(), 0.1, 0.9, 2000],
  ] as const)('%s are read as parse5 reads them, or left to it', (_, pages, least, most, count) => {
    let all = 0
    let taken = 0
    fc.assert(
      fc.property(pages, (page) => {
        all++
        if (isTaken(page)) taken++
      }),
      runs(count),
    )
    expect(taken / all).toBeGreaterThanOrEqual(least)
    expect(taken / all).toBeLessThanOrEqual(most)
  })
})

const FIXTURES = fileURLToPath(new URL('../../fixtures', import.meta.url))

/** Fixtures in a folder, by their names. */
function textsIn(folder: string): readonly (readonly [name: string, text: string])[] {
  const names = readdirSync(join(FIXTURES, folder)).filter((name) => /\.(?:in|out)\.|^p\d+\.txt$/.test(name))
  if (names.length < 10) throw new Error(`only ${names.length} fixtures in ${folder}`)
  return names.map((name) => [name, readFileSync(join(FIXTURES, folder, name), 'utf8')])
}

describe('fixtures', () => {
  it('of HTML are taken, but for those of what is not plain', () => {
    const left = textsIn('html').filter(([, text]) => ![text, text.replaceAll(/\r?\n/g, '\r\n')].every(isTaken))
    expect(new Set(left.map(([name]) => name.replace(/\..*/, '')))).toEqual(
      new Set(['broken-tags', 'code-and-pre', 'reference-after-white-space', 'svg-and-cdata']),
    )
  })

  it.each(['xml', 'markdown', 'article/pages'])('in %s are read alike when they are taken for HTML', (folder) => {
    const taken = textsIn(folder).filter(([, text]) => isTaken(text))
    expect(taken.length).toBeGreaterThan(0)
  })
})

describe('taken', () => {
  it.each([
    '',
    'ک',
    '<p>ک<p>ی',
    '<ul><li>ک<li><p>ی<li>ک</ul>',
    '<dl><dt>ک<dd><p>ی<dt>ک</dl>',
    '<table><tr><td>ک<td>ی<tr><th>ک<tbody><tr><td>ی</table>ک',
    '<table> <td><b>ک</td> <!-- ی --> <script>ی</script></table>',
    '<p><span>ک</p>ی',
    '<!doctype html><p>ک<table><tr><td><p>ی</table>',
    '<body lang=fa>ک</body></html>ک<p>ی',
    '<title>ک &amp; <b></title><h1>ی</h1>',
    '<a>ک<table><td><a>ی</a></table></a>',
    '<b><b><b><b>ک</b></b></b></b>ی',
    '<svg><title>ک</title><text>ی</text></svg>',
    '<svg><title>ک</title><text>ی</text></svg><script>//<![CDATA[</script>',
    '<h1 lang=fa>ک<h2>ی</h2>',
    '<ul><li lang=fa>ک<ul><li>ی</ul>و</ul>',
    '<ul><li lang=fa><div>ک<li>ی</ul>',
    '<p lang=fa>ک<object><p>ی</p></object>و</p>',
    '<p lang=fa>ک</div>ی</span></td></b></h1>و</p>',
    'ک</p>ی',
    '<ul><li lang=fa><ul>ک</li>ی',
    '<object lang=fa><p>ک</object>ی',
    '<!--!> ی -->ک<!-->و<!--->ی<!-- ی --!>ک',
    '<select><option>ک<optgroup><option>ی</select>',
    '<script><!-- </script>ک',
  ])('%j', (page) => {
    expect(isTaken(page)).toBe(true)
  })
})

describe('left to parse5', () => {
  it.each([
    ['text between cells', '<table>ک<tr><td>ی</table>'],
    ['a tag between cells', '<table><tr><b>ک</b><td>ی</table>'],
    ['formatting that ends in another place', '<b><p>ک</b>ی</p>'],
    ['formatting that comes back', '<p><b>ک</p>ی'],
    ['a link in a link', '<a>ک<a>ی</a></a>'],
    ['a form in a form', '<form>ک<form>ی</form></form>'],
    ['formatting that is not the innermost', '<b><i>ک</b>ی</i>'],
    ['an end tag that makes a line end', 'ک</br>ی'],
    ['an object that ends with its cell', '<table><td><b lang=fa><object>ک</td><td>ی</table>'],
    ['a caption in which a paragraph is open', '<table><caption lang=fa><p>ک</caption><td>ی</table>'],
    ['a caption that ends with its table', '<table><caption>ک</table>ی'],
    ['end tags without an end of what is open', `${'<span>'.repeat(100)}</x>`],
    ['a form that is open behind its end', '<div><form>ک</div><form lang=fa>ی</form>'],
    ['a button in a button', '<button>ک<button>ی</button></button>'],
    ['a second page', '<html>ک<html lang=fa>ی'],
    ['a second body', '<body>ک<body lang=fa>ی'],
    ['a head that is opened again', '<head></head><title>ک</title>ی'],
    ['HTML in a drawing', '<svg>ک<p>ی</p></svg>'],
    ['formulas', '<math><mi>ک</mi></math>'],
    ['templates', '<template>ک</template>'],
    ['what a menu cannot hold', '<select>ک<p>ی</select>'],
    ['frames', '<frameset>ک</frameset>'],
    ['words above others', '<ruby>ک<rt>ی</ruby>'],
    ['what never ends', '<plaintext>ک'],
    ['NUL', '<p>ک\0ی</p>'],
    ['CDATA', '<p>ک<![CDATA[ی]]>'],
    ['a tag without a name', '<p>ک</>ی'],
    ['a tag that does not end', 'ک<p title="ی'],
    ['a comment that does not end', 'ک<!-- ی'],
    ['a script in a comment in a script', '<script><!-- <script> </script>ک --></script>'],
    ['a title that does not end', '<title>ک'],
    ['a table in a paragraph without a document type', '<p>ک<table><td>ی</table>'],
    [
      'a table in a paragraph of an old one',
      '<!doctype html public "-//W3C//DTD HTML 3.2//EN"><p>ک<table><td>ی</table>',
    ],
    ['a reference to white space before the body', '&#32;ک'],
    ['a language in references', '<p lang="&#102;a">ک</p>'],
  ])('%s', (_, page) => {
    expect(isTaken(page)).toBe(false)
  })
})
