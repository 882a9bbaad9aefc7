import { structure as ofDocument } from './json.ts'

export function structure(text: string): readonly string[] {
  return text.split('\n').map(ofDocument)
}
