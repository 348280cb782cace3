import Testing

@testable import MVMCore

@Suite struct `Files that are cut into lines as they come` {
  private struct Line: Equatable {
    let text: String
    let size: Int
    let number: Int
    let start: Int
  }

  private func split(_ text: String, parts size: Int, limit: Int = 1000) -> [Line] {
    var splitter = LineSplitter(limit: limit)
    var lines: [Line] = []
    let keep = { (line: LineSplitter.Line) in
      guard case .line(let number, let start) = line.origin else { return }
      let text = String(decoding: line.bytes, as: UTF8.self)
      lines.append(Line(text: text, size: line.size, number: number, start: start))
    }
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      splitter.feed(Array(rest.prefix(size)), keep)
      rest = rest.dropFirst(size)
    }
    splitter.finish(keep)
    return lines
  }

  @Test(arguments: 1...20)
  func `lines are the same wherever the parts end`(size: Int) {
    #expect(
      split("one\n\nthree and more\r\nlast", parts: size) == [
        Line(text: "one", size: 3, number: 1, start: 0),
        Line(text: "", size: 0, number: 2, start: 4),
        Line(text: "three and more\r", size: 15, number: 3, start: 5),
        Line(text: "last", size: 4, number: 4, start: 21),
      ])
  }

  @Test(arguments: [1, 7, 300, 5000])
  func `of a line that is too long the beginning is kept, and the next lines are whole`(size: Int) {
    let long = String(repeating: "x", count: 1001)
    let fits = String(repeating: "y", count: 1000)
    let lines = split("\(long)\n\(fits)\n\(long)", parts: size)
    #expect(lines.map(\.size) == [1001, 1000, 1001])
    #expect(lines.map(\.text.utf8.count) == [256, 1000, 256])
    #expect(lines.map(\.start) == [0, 1002, 2003])
  }

  @Test(arguments: [1, 8, 100])
  func `nothing and a file of line ends have no lines and empty lines`(size: Int) {
    #expect(split("", parts: size) == [])
    #expect(split("\n\n", parts: size).map(\.size) == [0, 0])
    let bytes = String(repeating: "\u{0B}\u{8A}\n", count: 9)
    #expect(split(bytes, parts: size).map(\.size) == Array(repeating: 3, count: 9))
  }
}

@Suite struct `Places of a file that is not kept` {
  @Test func `a place of a line is counted in the file`() {
    let line = Array("{\"é\": 1}".utf8)
    let map = SourceMap(line, at: .line(7, start: 100), offsets: [101, 106])
    #expect(map[101] == SourcePosition(line: 7, column: 2, byte: 101))
    #expect(map[106] == SourcePosition(line: 7, column: 6, byte: 106))
  }

  @Test func `a binary file is one line, and its columns are bytes`() {
    let map = SourceMap([0x0A, 0xC3, 0xA9], at: .binary(start: 40), offsets: [42])
    #expect(map[42] == SourcePosition(line: 1, column: 43, byte: 42))
  }

  @Test func `a window holds the bytes around a place`() {
    let line = Array(String(repeating: "a", count: 500).utf8)
    let window = SourceWindow(line, at: .line(2, start: 1000), 300..<310)
    #expect(window.start == SourcePosition(line: 2, column: 301, byte: 1300))
    #expect(window.end.column == 311)
    #expect(window.bytes.count == 192 && window.range == 64..<74)
    #expect(SourceWindow(line, at: .line(2, start: 1000), 3..<5).range == 3..<5)
    #expect(SourceWindow(line, at: .text, 490..<500).bytes.count == 74)
    #expect(SourceWindow([], at: .text, 0..<1).bytes == [])
  }
}
