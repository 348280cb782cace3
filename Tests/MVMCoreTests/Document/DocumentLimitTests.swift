import Testing

@testable import MVMCore

@Suite struct `The size limit of documents` {
  @Test(arguments: [DocumentFormat.json, .toml])
  func `refuses one byte more and reads no value`(format: DocumentFormat) {
    let document = Document(parsing: Array("[1, 2]".utf8), as: format, limit: 5)
    #expect(document.faults.map(\.reason) == [.tooLarge(size: 6, limit: 5)])
    #expect(!document.hasValues)
    #expect(document.format == format)
    #expect(document.bytes == Array("[1, 2]".utf8))
  }

  @Test func `accepts as many bytes`() {
    let document = Document(parsing: Array("[1, 2]".utf8), limit: 6)
    #expect(document.faults.isEmpty)
    #expect(document.hasValues)
  }
}
