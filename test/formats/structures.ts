import { readdirSync } from 'node:fs'
import { basename } from 'node:path'

/**
 * What a parser that is not ours sees of a text besides its prose; equal for two texts that differ in prose only. Whether the text has a
 * byte order mark is not asked.
 */
export type Structure = (text: string) => unknown

/** By format id: what the files of `structure/` export, each under the name `structure`. */
export const structures: ReadonlyMap<string, Structure> = new Map(
  await Promise.all(
    readdirSync('test/formats/structure').map(async (file): Promise<[string, Structure]> => {
      const id = basename(file, '.ts')
      const { structure } = await import(`./structure/${id}.ts`)
      return [id, structure]
    }),
  ),
)
