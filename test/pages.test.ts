/** Articles in HTML and Markdown: invented pages, values as a reader sees them. */
import { describe, expect, it } from 'vitest'
import { type Article, parsePage } from '../src/index.ts'
import { folderOf, run } from './helpers/cli.ts'

const TITLE = 'منارة قدیمة تتحول إلى متحف صغیر'
const CLEAN_TITLE = 'منارة قديمة تتحول إلى متحف صغير'
const TEXTS = [
  'قال حارس المنارة إن الضوء الذی أطفئ قبل أربعین عاما سیضاء من جدید مرة کل أسبوع، وإن الزوار سیصعدون الدرج الحجری بأنفسهم.',
  'وأضاف أن الغرفة العلیا تطل على المدینة کلها، وأن فی الطوابق الثلاثة خرائط ومصابیح وصورا قدیمة جمعها أهالی الحی.',
  'ویأمل المجلس البلدی أن یصبح المکان مقصدا لتلامیذ المدارس فی فصل الربیع، وأن تقام فیه أمسیات للشعر والموسیقى.',
]
const CLEAN = TEXTS.map((text) => text.replaceAll('ی', 'ي').replaceAll('ک', 'ك'))
const NAVIGATION = '<nav><ul><li><a href="/">الرئیسیة</a></li><li><a href="/c">اتصل بنا</a></li></ul></nav>'
const SIDE = '<aside><h3>الأکثر قراءة</h3><ul><li><a href="/1">صیادون یعثرون على مرساة غریبة</a></li></ul></aside>'
const COMMENTS =
  '<div class="comments"><h3>أضف تعلیقا</h3><p>زائر: خبر جمیل، شکرا لکم على هذا الموضوع الممتع.</p></div>'
const FOOT = '<footer>جمیع الحقوق محفوظة لموقع الساحل</footer>'

function html(head: string, content: string, attributes = 'lang="ar" dir="rtl"'): string {
  return `<!DOCTYPE html><html ${attributes}><head>${head}</head><body>${NAVIGATION}${content}${SIDE}${COMMENTS}${FOOT}</body></html>`
}

function paragraphs(texts: readonly string[] = TEXTS): string {
  return texts.map((text) => `<p>${text}</p>`).join('\n')
}

function typesOf({ body }: Article): readonly (readonly [string, string])[] {
  return body.map(({ type, text }) => [type, text])
}

function read(source: string): Promise<Article> {
  return parsePage(source, { type: 'html' })
}

describe('HTML', () => {
  it('JSON-LD of an article comes first', async () => {
    const linked = {
      '@context': 'https://schema.org',
      '@graph': [
        { '@type': 'WebSite', name: 'الساحل' },
        {
          '@type': 'NewsArticle',
          headline: TITLE,
          datePublished: '2013-05-09T18:30:00+03:00',
          dateModified: '2013-05-10',
          author: [{ '@type': 'Person', name: 'سلمى الخطاط' }],
          articleSection: 'ثقافة',
        },
      ],
    }
    const head = `<title>${TITLE} - الساحل</title><meta property="og:title" content="عنوان آخر"><script type="application/ld+json">${JSON.stringify(linked)}</script>`
    const source = html(head, `<article><h1>${TITLE}</h1>${paragraphs()}</article>`)
    const article = await read(source)
    expect(article).toMatchObject({
      title: CLEAN_TITLE,
      authors: ['سلمى الخطاط'],
      section: 'ثقافة',
      language: 'ar',
      direction: 'rtl',
    })
    expect([article.published?.iso, article.updated?.iso]).toEqual(['2013-05-09T18:30:00+03:00', '2013-05-10'])
    expect(typesOf(article)).toEqual(CLEAN.map((text) => ['paragraph', text]))
    for (const { span } of article.body) expect(source.slice(...span)).toMatch(/^<p>.*<\/p>$/)
  })

  it('OpenGraph, meta and time', async () => {
    const head = `<meta property="og:title" content="${TITLE}"><meta name="author" content="سلمى الخطاط"><meta property="og:url" content="https://news.example/1">`
    const time = '<time datetime="2013-05-09T18:30">9 مایو</time>'
    const article = await read(html(head, `<main><article><h1>${TITLE}</h1>${time}${paragraphs()}</article></main>`))
    expect(article).toMatchObject({ title: CLEAN_TITLE, authors: ['سلمى الخطاط'], url: 'https://news.example/1' })
    expect(article.published?.iso).toBe('2013-05-09T18:30')
    expect(typesOf(article)).toEqual(CLEAN.map((text) => ['paragraph', text]))
  })

  it('types of the text come from its elements', async () => {
    const content = `<div class="post"><h1>${TITLE}</h1>${paragraphs()}<h2>ما فی الطوابق</h2>${paragraphs(TEXTS.slice(0, 1))}<ol><li>خرائط رسمها بحارة المدینة</li><li>مصابیح زیت من القرن الماضی</li></ol><blockquote>الضوء ذاکرة المدینة کلها</blockquote><figure><img src="a.jpg"><figcaption>المنارة من جهة البحر</figcaption></figure></div>`
    const article = await read(html(`<title>${TITLE}</title>`, content))
    expect(typesOf(article)).toEqual([
      ...CLEAN.map((text) => ['paragraph', text]),
      ['heading', 'ما في الطوابق'],
      ['paragraph', CLEAN[0]],
      ['list', '1. خرائط رسمها بحارة المدينة'],
      ['list', '2. مصابيح زيت من القرن الماضي'],
      ['quote', 'الضوء ذاكرة المدينة كلها'],
      ['caption', 'المنارة من جهة البحر'],
    ])
  })

  it('labels in the text and around it are read; line breaks part paragraphs', async () => {
    const labels = '<div>رمز الخبر: ۷۷۱۲۳</div><div class="date">تأريخ النشر: ۲ ربیع الثانی -۶۴۱ - 09May 2013</div>'
    const content = `<table><tr><td><h2>${TITLE}</h2>${labels}<div class="text">${TEXTS.join('<br><br>')}</div></td></tr></table>`
    const article = await read(html(`<title>${TITLE} | الساحل</title>`, content, 'lang=ar'))
    expect(article).toMatchObject({ title: CLEAN_TITLE, newsCode: '77123' })
    expect(article.published?.iso).toBe('2013-05-09')
    expect(typesOf(article)).toEqual(CLEAN.map((text) => ['paragraph', text]))
  })

  it('nothing is made up for a page without an article', async () => {
    const article = await read('<p>نص قصیر</p>')
    expect(article.title).toBeUndefined()
    expect(article.published).toBeUndefined()
    expect((await read('')).body).toEqual([])
    expect((await read('<script type="application/ld+json">{oops</script>')).body).toEqual([])
  })
})

describe('Markdown', () => {
  const FRONT = ['---', `title: "${TITLE}"`, 'date: 2013-05-09', 'author: سلمى الخطاط', 'tags: [x]', '---', '']
  const source = [
    ...FRONT,
    `# ${TITLE}`,
    '',
    TEXTS[0],
    '',
    '## ما فی الطوابق',
    '',
    '- [خرائط](https://news.example/1) رسمها *بحارة* المدینة',
    '- مصابیح زیت من القرن الماضی',
    '',
    '> الضوء ذاکرة المدینة کلها',
    '',
    TEXTS[1],
  ].join('\n')

  it('front matter and text', async () => {
    const article = await parsePage(source, { type: 'markdown', explain: true })
    expect(article).toMatchObject({ title: CLEAN_TITLE, authors: ['سلمى الخطاط'] })
    expect(article.published?.iso).toBe('2013-05-09')
    expect(typesOf(article)).toEqual([
      ['paragraph', CLEAN[0]],
      ['heading', 'ما في الطوابق'],
      ['list', 'خرائط رسمها بحارة المدينة'],
      ['list', 'مصابيح زيت من القرن الماضي'],
      ['quote', 'الضوء ذاكرة المدينة كلها'],
      ['paragraph', CLEAN[1]],
    ])
    expect(article.explain?.['title']).toEqual([{ because: 'metadata: front matter title' }])
    expect(source.slice(...(article.body[0]?.span ?? [0, 0]))).toBe(TEXTS[0])
  })

  it('what --format markdown writes is read as the same article', () => {
    const cwd = folderOf({
      'a.md': source,
      'b.html': html(`<title>${TITLE}</title>`, `<article>${paragraphs()}</article>`),
    })
    for (const name of ['a.md', 'b.html']) {
      const once = run(['--format', 'markdown', name], { cwd }).stdout
      const twice = run(['--format', 'markdown', '--type', 'markdown', '-'], { input: once }).stdout
      expect(twice.replace(/^source: .*$/m, '')).toBe(once.replace(/^source: .*$/m, ''))
    }
  })

  it('front matter that is no YAML says nothing', async () => {
    const article = await parsePage(`---\n{: oops\n---\n\n${TEXTS[0]}\n`, { type: 'markdown' })
    expect(typesOf(article)).toEqual([['paragraph', CLEAN[0]]])
  })
})
