import { zipSync } from 'fflate'
import type { ZipEntry } from '../messages.ts'

/** Files in one archive, under paths that lead nowhere else. */
export async function zipOf(entries: readonly ZipEntry[]): Promise<Blob> {
  const files: Record<string, Uint8Array> = Object.create(null)
  for (const { name, content } of entries) {
    files[freeName(safePath(name), files)] = new Uint8Array(await content.arrayBuffer())
  }
  return new Blob([zipSync(files)], { type: 'application/zip' })
}

/** Without a root, a drive and ways up. */
export function safePath(name: string): string {
  const steps = name
    .split(/[/\\]/)
    .filter((step) => step !== '' && step !== '.' && step !== '..' && !/^[a-z]:$/i.test(step))
  return steps.join('/') || 'text'
}

/** Two files may have one name when they were dropped from two folders. */
function freeName(name: string, taken: Readonly<Record<string, unknown>>): string {
  if (!(name in taken)) return name
  const [, base = name, extension = ''] = /^(.*?)(\.[^./]*)?$/s.exec(name) ?? []
  let count = 2
  while (`${base} (${count})${extension}` in taken) count++
  return `${base} (${count})${extension}`
}
