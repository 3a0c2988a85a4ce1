import { describe, expect, it } from 'vitest'
import { MOST_BYTES, readSql } from './sqlFile'

const bytes = (text: string) => new TextEncoder().encode(text)

describe('a file with SQL', () => {
  it('is read as UTF-8, without the mark at its start', () => {
    expect(readSql(bytes("\uFEFFINSERT INTO t VALUES ('工单 🛠');\r\nSELECT 1;"))).toEqual({
      text: "INSERT INTO t VALUES ('工单 🛠');\nSELECT 1;",
    })
  })

  it('is refused in another encoding', () => {
    // 工单 in GBK.
    expect(readSql(new Uint8Array([0xb9, 0xa4, 0xb5, 0xa5]))).toEqual({ wrong: 'notUtf8' })
    // UTF-16 with its mark.
    expect(readSql(new Uint8Array([0xff, 0xfe, 0x53, 0x00]))).toEqual({ wrong: 'notUtf8' })
  })

  it('is refused when it holds a NUL, or is too large', () => {
    expect(readSql(bytes('SELECT\0 1'))).toEqual({ wrong: 'notText' })
    expect(readSql(new Uint8Array(MOST_BYTES + 1))).toEqual({ wrong: 'tooLarge' })
  })
})
