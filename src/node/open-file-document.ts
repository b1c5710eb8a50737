import { readFileSync, statSync } from 'node:fs'
import { dirname, isAbsolute, join, resolve } from 'node:path'
import type { SourceDocument } from '../formats/document/source-document.ts'
import { reportUnknownMembers } from '../formats/report-unknown-members.ts'
import { createFileDocument } from '../yaml/file-document.ts'
import { decodeText } from './decode-text.ts'

/**
 * Creates the document of a file; it opens the files that it names when they are needed, each of them once, and tells
 * `onFile` of each.
 */
export function openFileDocument(
  file: string,
  text: string,
  onFile?: (path: string) => void,
): SourceDocument {
  const documents = new Map<string, SourceDocument | undefined>()
  const create = (path: string, content: string): SourceDocument => {
    const document = {
      ...createFileDocument(path, content, (name) => {
        return open(isAbsolute(name) ? name : join(dirname(path), name))
      }),
      checkMembers: reportUnknownMembers,
    }
    documents.set(resolve(path), document)
    return document
  }
  const open = (path: string): SourceDocument | undefined => {
    const key = resolve(path)
    if (!documents.has(key)) {
      onFile?.(path)
      const content = readText(path)
      documents.set(key, content === undefined ? undefined : create(path, content))
    }
    return documents.get(key)
  }
  return create(file, text)
}

function readText(path: string): string | undefined {
  try {
    // Reads regular files only: a read of a pipe or a device might wait for ever.
    return statSync(path).isFile() ? decodeText(readFileSync(path)) : undefined
  } catch {
    return undefined
  }
}
