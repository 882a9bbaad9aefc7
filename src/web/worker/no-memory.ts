/** What the page has for src/article/remembered.ts: it reads one article, and asks again. */
export function remembered<Answer>(answer: (text: string) => Answer): (text: string) => Answer {
  return answer
}
