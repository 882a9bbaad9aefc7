import { byId } from './dom.ts'

/** A file with the path by which it was found. */
export interface NamedFile {
  readonly name: string
  readonly file: File
}

export interface Found {
  readonly files: readonly NamedFile[]
  /** Files of folders that are of no kind the page reads. */
  readonly skipped: number
}

/** Names by which a file in a folder is taken. */
const KNOWN = /\.(?:txt|text|md|markdown|html?|xhtml|xml|json|jsonl|ndjson|csv|tsv|srt|vtt)$/i

/** Takes what is dropped anywhere on the page, and what is chosen. */
export function startDrop(onFiles: (found: Found) => void, onRefused: () => void): void {
  const zone = byId('drop', HTMLDivElement)
  addEventListener('dragover', (event) => {
    event.preventDefault()
    zone.classList.add('over')
  })
  addEventListener('dragleave', ({ relatedTarget }) => {
    if (relatedTarget === null) zone.classList.remove('over')
  })
  addEventListener('drop', (event) => {
    zone.classList.remove('over')
    const items = event.dataTransfer?.items
    if (items === undefined || ![...items].some(({ kind }) => kind === 'file')) return
    event.preventDefault()
    dropped(items).then(onFiles, onRefused)
  })
  startPicker('choose-files', 'files', (files) => onFiles({ files, skipped: 0 }))
  startPicker('choose-folder', 'folder', (files) => onFiles(knownOf(files)))
}

function startPicker(buttonId: string, inputId: string, onFiles: (files: readonly NamedFile[]) => void): void {
  const input = byId(inputId, HTMLInputElement)
  byId(buttonId, HTMLButtonElement).addEventListener('click', () => input.click())
  input.addEventListener('change', () => {
    const files = [...(input.files ?? [])]
    // The same file can be chosen again.
    input.value = ''
    if (files.length > 0) onFiles(files.map((file) => ({ name: file.webkitRelativePath || file.name, file })))
  })
}

/** Not all browsers have it, nor TypeScript. */
interface WithHandle {
  readonly getAsFileSystemHandle?: () => Promise<FileSystemHandle | null>
}

/** What was dropped is to be asked for before the event is over. */
async function dropped(items: DataTransferItemList): Promise<Found> {
  const things = [...items]
    .filter(({ kind }) => kind === 'file')
    .map((item) => ({
      entry: item.webkitGetAsEntry(),
      file: item.getAsFile(),
      handle: (item as WithHandle).getAsFileSystemHandle?.(),
    }))
  const files: NamedFile[] = []
  let skipped = 0
  for (const { entry, file, handle } of things) {
    if (entry?.isDirectory) {
      // Chromium gives a page that was opened from disk no file of an entry, but of a handle; others have no handles.
      const folder = await handle
      const found =
        folder?.kind === 'directory'
          ? filesBelow(folder as FileSystemDirectoryHandle, entry.name)
          : filesIn(entry as FileSystemDirectoryEntry)
      const known = knownOf(await found)
      files.push(...known.files)
      skipped += known.skipped
    } else if (file !== null) files.push({ name: file.name, file })
  }
  return { files, skipped }
}

async function filesBelow(folder: FileSystemDirectoryHandle, path: string): Promise<readonly NamedFile[]> {
  const files: NamedFile[] = []
  for await (const handle of folder.values()) {
    const name = `${path}/${handle.name}`
    if (handle.kind === 'file') files.push({ name, file: await (handle as FileSystemFileHandle).getFile() })
    else files.push(...(await filesBelow(handle as FileSystemDirectoryHandle, name)))
  }
  return files
}

function knownOf(files: readonly NamedFile[]): Found {
  const known = files.filter(({ name }) => KNOWN.test(name)).sort((a, b) => (a.name < b.name ? -1 : 1))
  return { files: known, skipped: files.length - known.length }
}

async function filesIn(folder: FileSystemDirectoryEntry): Promise<readonly NamedFile[]> {
  const files: NamedFile[] = []
  const reader = folder.createReader()
  // A reader gives a hundred entries at a time, and none at the end.
  for (;;) {
    const entries = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (entries.length === 0) return files
    for (const entry of entries) {
      if (entry.isDirectory) files.push(...(await filesIn(entry as FileSystemDirectoryEntry)))
      else files.push({ name: entry.fullPath.replace(/^\//, ''), file: await fileOf(entry as FileSystemFileEntry) })
    }
  }
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject))
}
