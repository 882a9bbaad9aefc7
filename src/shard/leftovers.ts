import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { reason } from '../io/atomic-file.ts'
import { isCode } from '../io/read-bytes.ts'
import { isTemporary } from '../io/temporary.ts'
import { YakafError } from '../text/error.ts'

/** Temporary files below a folder: of processes that go on, or of such that were killed. @throws YakafError E_READ */
export function leftoversIn(folder: string): readonly string[] {
  return namesIn(folder)
    .filter((path) => isTemporary(path.slice(path.lastIndexOf('/') + 1)))
    .sort()
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name))
  } catch (error) {
    if (isCode(error, 'ENOENT')) return []
    throw new YakafError('E_READ', `${folder}: cannot read: ${reason(error)}`, { cause: error })
  }
}
