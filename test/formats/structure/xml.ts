import { SaxesParser } from 'saxes'

const READ = new Set(['title', 'alt', 'label', 'text', 'aria-label'])

/** The events that saxes tells, without text, and without the values of attributes that may be prose. */
export function structure(text: string): readonly string[] {
  const lines: string[] = []
  const parser = new SaxesParser()
  parser.ENTITIES = new Proxy(parser.ENTITIES, { get: (own, name) => own[String(name)] ?? '' })
  parser.on('opentag', ({ name, attributes }) => {
    const values = Object.entries(attributes).map(([key, value]) => `${key}=${READ.has(key) ? '' : value}`)
    lines.push([name, ...values].join(' '))
  })
  parser.on('closetag', ({ name }) => lines.push(`/${name}`))
  parser.on('comment', (comment) => lines.push(`<!--${comment}`))
  parser.on('processinginstruction', ({ target, body }) => lines.push(`<?${target} ${body}`))
  parser.on('doctype', (doctype) => lines.push(`<!${doctype}`))
  parser.on('cdata', () => lines.push('<![CDATA['))
  parser.write(text.replace(/^\ufeff/, '')).close()
  return lines
}
