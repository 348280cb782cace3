import Testing

@testable import MVMCore

@Suite struct `Documents that are read into the place of others` {
  private static let numbers = "[1,2,3,4,5,6,7,8,9]"
  private static let texts: [(text: String, format: DocumentFormat)] = [
    (#"{"a": 1}"#, .json), (#"{"a": 1, "a": 2}"#, .json), ("{", .json), ("", .json),
    (numbers, .json), (#"{"b": \#(numbers)}"#, .json), ("\u{FEFF}{}", .json),
    ("a = 1", .toml), ("a = 1\na = 2", .toml), ("=", .toml),
  ]

  @Test(arguments: texts.indices, texts.indices)
  func `are as if they were read by themselves`(first: Int, second: Int) {
    let (before, text) = (Self.texts[first], Self.texts[second])
    var document = Document(parsing: Array(before.text.utf8), as: before.format)
    document.parse(Array(text.text.utf8), as: text.format)
    let alone = Document(parsing: Array(text.text.utf8), as: text.format)
    #expect(document.bytes == alone.bytes)
    #expect(document.format == text.format)
    #expect(document.faults == alone.faults)
    #expect(document.hasValues == alone.hasValues)
    #expect(JSONValue.reading(document).value == JSONValue.reading(alone).value)
  }

  @Test(arguments: texts.indices)
  func `may be too large`(first: Int) {
    let before = Self.texts[first]
    var document = Document(parsing: Array(before.text.utf8), as: before.format)
    document.parse(Array("[1, 2]".utf8), limit: 5)
    #expect(document.faults.map(\.reason) == [.tooLarge(size: 6, limit: 5)])
    #expect(!document.hasValues)
    #expect(document.format == .json)
  }

  @Test func `leave nothing behind where they are taken away`() {
    var document = Document(parsing: Array("{".utf8))
    let taken = document.take()
    #expect(taken.faults.count == 1)
    #expect(document.faults.isEmpty && document.bytes.isEmpty && !document.hasValues)
  }
}
