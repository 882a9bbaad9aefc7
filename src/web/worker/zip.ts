import { Zip, ZipPassThrough } from 'fflate'
import type { ZipEntry } from '../messages.ts'

/** Files in one archive, under paths that lead nowhere else. Stored as they are: a packer would be 2 KB of the page. */
export async function zipOf(entries: readonly ZipEntry[]): Promise<Blob> {
  const parts: Uint8Array<ArrayBuffer>[] = []
  const zip = new Zip((error, part) => {
    if (error !== null) throw error
    parts.push(part as Uint8Array<ArrayBuffer>)
  })
  const taken = new Set<string>()
  for (const { name, content } of entries) {
    const file = new ZipPassThrough(freeName(safePath(name), taken))
    taken.add(file.filename)
    zip.add(file)
    file.push(new Uint8Array(await content.arrayBuffer()), true)
  }
  zip.end()
  return new Blob(parts, { type: 'application/zip' })
}

/** Without a root, a drive and ways up. */
export function safePath(name: string): string {
  const steps = name
    .split(/[/\\]/)
    .filter((step) => step !== '' && step !== '.' && step !== '..' && !/^[a-z]:$/i.test(step))
  return steps.join('/') || 'text'
}

/** Two files may have one name when they were dropped from two folders. */
function freeName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name
  const [, base = name, extension = ''] = /^(.*?)(\.[^./]*)?$/s.exec(name) ?? []
  let count = 2
  while (taken.has(`${base} (${count})${extension}`)) count++
  return `${base} (${count})${extension}`
}
