/** As much as the server takes in one script. */
export const MOST_BYTES = 32 << 20

export type SqlFile = { text: string } | { wrong: 'notUtf8' | 'notText' | 'tooLarge' }

/** Reads a file as the server would: valid UTF-8, or not at all. Guessing an encoding would change what is executed. */
export function readSql(bytes: Uint8Array): SqlFile {
  if (bytes.length > MOST_BYTES) return { wrong: 'tooLarge' }
  try {
    // The mark of the byte order at the start, if there is one, is no part of the text.
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    // The editor knows one kind of line end.
    return text.includes('\0') ? { wrong: 'notText' } : { text: text.replaceAll('\r\n', '\n') }
  } catch {
    return { wrong: 'notUtf8' }
  }
}
