/** Which files an override is for; loaded only with a configuration. */
import { relative, sep } from 'node:path'
import picomatch from 'picomatch'

/** Whether it takes the file at an absolute path. */
export type FileTest = (path: string) => boolean

/**
 * Takes the files below `folder` that one of the patterns names and none that begins with `!`. A pattern without a solidus names files
 * at any depth.
 */
export function fileTest(patterns: readonly string[], folder: string): FileTest {
  const takes = anyOf(patterns.filter((pattern) => !pattern.startsWith('!')))
  const excepts = anyOf(patterns.filter((pattern) => pattern.startsWith('!')).map((pattern) => pattern.slice(1)))
  return (path) => {
    const name = relative(folder, path).replaceAll(sep, '/')
    return takes(name) && !excepts(name)
  }
}

function anyOf(patterns: readonly string[]): (name: string) => boolean {
  const tests = patterns.map((pattern) =>
    picomatch(pattern.replace(/^\.?\//, ''), { dot: true, basename: !pattern.includes('/') }),
  )
  return (name) => tests.some((test) => test(name))
}
