/** Numbers, timings and tags, in order, and how many lines stand between. */
export function structure(text: string): readonly string[] {
  return text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\n|\r/)
    .map((line) =>
      line.includes('-->') || /^\p{Nd}*$/u.test(line) ? line.replace(/^\p{Nd}+$/u, 'number') : tagsIn(line),
    )
}

function tagsIn(line: string): string {
  return `text ${[...line.matchAll(/<\/?[a-z][^>]*>|\{\\[^}]*\}/gi)].join(' ')}`
}
