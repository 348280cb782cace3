import MVMCore
import Testing

@Suite struct `Lines and columns` {
  struct Case: Sendable {
    let text: String
    let offset: Int
    let line: Int
    let column: Int
  }

  @Test(arguments: [
    Case(text: "abc", offset: 0, line: 1, column: 1),
    Case(text: "abc", offset: 3, line: 1, column: 4),
    Case(text: "a\nb", offset: 2, line: 2, column: 1),
    Case(text: "a\r\nb", offset: 3, line: 2, column: 1),
    Case(text: "\t\tx", offset: 2, line: 1, column: 3),
    Case(text: "漢字x", offset: 6, line: 1, column: 3),
    Case(text: "e\u{301}x", offset: 3, line: 1, column: 3),
    Case(text: "😀x", offset: 4, line: 1, column: 2),
    Case(text: "\u{FEFF}x", offset: 3, line: 1, column: 1),
    Case(text: "\n\n", offset: 2, line: 3, column: 1),
    Case(text: "ab", offset: 99, line: 1, column: 3),
  ])
  func `columns count scalars and lines end with LF or CRLF`(expected: Case) {
    let position = SourceMap(Array(expected.text.utf8), offsets: [expected.offset])[expected.offset]
    #expect(position.line == expected.line)
    #expect(position.column == expected.column)
  }
}
