import Testing

@testable import MVMCore

private func firstFault(of text: String) -> DocumentFault? { firstFault(of: Array(text.utf8)) }
private func firstFault(of bytes: [UInt8]) -> DocumentFault? {
  Document(parsing: bytes).faults.first
}

struct FaultCase: Sendable, CustomTestStringConvertible {
  let text: String
  let range: Range<Int>
  let message: String
  var pointer = ""

  var testDescription: String { text.prefix(40) + ": " + message }
}

@Suite struct `Faults of JSON text` {
  @Test(arguments: [
    FaultCase(text: "", range: 0..<0, message: "the document is empty"),
    FaultCase(text: " \n\t ", range: 0..<4, message: "the document is empty"),
    FaultCase(text: "{", range: 1..<1, message: "the text ends before the closing '}'"),
    FaultCase(
      text: "[1, 2\n", range: 5..<5, message: "the text ends before the closing ']'", pointer: "/1"),
    FaultCase(
      text: #"{"a": 1,}"#, range: 7..<8, message: "trailing comma before the closing bracket",
      pointer: "/a"),
    FaultCase(
      text: #"{"a": 1 "b": 2}"#, range: 8..<9, message: "expected ',' or '}', found '\"'",
      pointer: "/a"),
    FaultCase(
      text: #"{"a" 1}"#, range: 5..<6, message: "expected ':' after the key, found '1'",
      pointer: "/a"),
    FaultCase(
      text: "{a: 1}", range: 1..<2, message: "the bare word \"a\" is not JSON", pointer: ""),
    FaultCase(
      text: "{'a': 1}", range: 1..<2,
      message: "strings in JSON use double quotes, not single quotes"),
    FaultCase(
      text: #"{"a": [{"b": 1, "c\x": 2}]}"#, range: 18..<20,
      message: "'\\' followed by 'x' is not an escape sequence", pointer: "/a/0"),
    FaultCase(text: "[1] x", range: 4..<5, message: "expected the end of the text, found 'x'"),
    FaultCase(
      text: "[1, // one\n2]", range: 4..<10, message: "JSON has no comments", pointer: "/1"),
    FaultCase(
      text: "[True]", range: 1..<5, message: "the bare word \"True\" is not JSON", pointer: "/0"),
    FaultCase(
      text: "[01]", range: 1..<3, message: "a number can't have leading zeros",
      pointer: "/0"),
    FaultCase(
      text: "[+1]", range: 1..<3, message: "a number can't begin with '+'", pointer: "/0"),
    FaultCase(
      text: "[1.]", range: 1..<3, message: "a number needs a digit after its '.'", pointer: "/0"),
    FaultCase(
      text: "[.5]", range: 1..<3, message: "a number must start with a digit",
      pointer: "/0"),
    FaultCase(
      text: "[1e]", range: 1..<3, message: "a number needs a digit after its 'e'", pointer: "/0"),
    FaultCase(
      text: "[512MiB]", range: 1..<7, message: "a number is followed directly by other text",
      pointer: "/0"),
    FaultCase(
      text: "[\"a\nb\"]", range: 1..<3, message: "the string has no closing '\"' in its line",
      pointer: "/0"),
    FaultCase(
      text: "[\"a\tb\"]", range: 3..<4, message: "a raw control character U+0009 in a string",
      pointer: "/0"),
    FaultCase(
      text: #"["\x"]"#, range: 2..<4, message: "'\\' followed by 'x' is not an escape sequence",
      pointer: "/0"),
    FaultCase(
      text: #"["\u12g4"]"#, range: 2..<8, message: "'\\u' needs four hexadecimal digits",
      pointer: "/0"),
    FaultCase(
      text: #"["\ud800"]"#, range: 2..<8, message: "the escape is half of a surrogate pair",
      pointer: "/0"),
    FaultCase(
      text: #"["\udc00\ud800"]"#, range: 2..<8, message: "the escape is half of a surrogate pair",
      pointer: "/0"),
    FaultCase(
      text: #"{"a": {"b": [0, {"c": }]}}"#, range: 22..<23,
      message: "expected a value, found '}'", pointer: "/a/b/1/c"),
    FaultCase(
      text: #"{"a": 1, "\u0061": 2}"#, range: 9..<17,
      message: "the key \"a\" appears twice", pointer: "/a"),
    FaultCase(
      text: "\u{FEFF}{}", range: 0..<3, message: "the text begins with a byte order mark"),
  ])
  func `a fault has its place, its pointer and its sentence`(expected: FaultCase) throws {
    let fault = try #require(firstFault(of: expected.text))
    #expect(fault.message == expected.message)
    #expect(fault.range == expected.range)
    #expect(fault.pointer == expected.pointer)
  }

  @Test(arguments: [
    "null", "[]", "{}", " [1, -0, 0.5, 1e9, 1E+2, \"\\u00e9\\ud83d\\ude00\", true, false] \r\n",
    "\"é\u{0301}😀\u{10FFFF}\"", "{\"a\": {\"a\": 1}, \"b\": [{\"a\": 1}, {\"a\": 1}]}",
    "[1,2,3,4,5,6,7,8,9,255]", "[1,2,3,4,5,6,7,8,9,256]", "[1,2,3,4,5,6,7,8,[1]]",
  ])
  func `sound text has no faults`(text: String) {
    #expect(Document(parsing: Array(text.utf8)).faults == [])
  }

  @Test(
    arguments: [
      [0x80], [0xC0, 0x80], [0xC3], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80],
      [0xF5, 0x80, 0x80, 0x80],
      [0xF4, 0x90, 0x80, 0x80], [0xFF], [0xE2, 0x82],
    ] as [[UInt8]])
  func `bytes that are not UTF-8 are found, in strings and outside`(bytes: [UInt8]) {
    for text in [[0x22] + bytes + [0x22], [0x5B] + bytes + [0x5D]] as [[UInt8]] {
      #expect(firstFault(of: text)?.reason == .encoding(.invalidByte(bytes[0])))
      #expect(firstFault(of: text)?.range == 1..<2)
    }
  }

  @Test func `nesting of 128 levels is read and one more is not`() {
    let deep = { (levels: Int) in
      String(repeating: "[", count: levels) + String(repeating: "]", count: levels)
    }
    #expect(firstFault(of: deep(128)) == nil)
    #expect(firstFault(of: deep(129))?.reason == .tooDeep(limit: 128))
    #expect(firstFault(of: deep(129))?.range == 128..<129)
  }

  @Test func `a document over the limit is not read`() {
    let document = Document(parsing: Array("[1, 2]".utf8), limit: 5)
    #expect(document.faults.map(\.reason) == [.tooLarge(size: 6, limit: 5)])
  }

  @Test func `UTF-16 is called by its name`() {
    #expect(firstFault(of: [0xFF, 0xFE, 0x7B, 0])?.reason == .encoding(.utf16))
    #expect(firstFault(of: [0x7B, 0, 0x7D, 0])?.reason == .encoding(.utf16))
  }

  @Test(arguments: [2, 25, 5000])
  func `duplicate keys are found in objects of any size`(count: Int) {
    let members = (0..<count).map { "\"key-\($0)\": 0" }
    let text = "{" + (members + ["\"key-1\": 1"]).joined(separator: ", ") + "}"
    let faults = Document(parsing: Array(text.utf8)).faults
    #expect(faults.count == 1)
    #expect(faults.first?.pointer == "/key-1")
  }

  @Test func `of very many duplicate keys a thousand are kept and the rest counted`() {
    let text = "{" + String(repeating: "\"\":0,", count: 30_000) + "\"\":0}"
    let document = Document(parsing: Array(text.utf8))
    #expect(document.faults.count == 1000)
    #expect(document.droppedFaults == 29_000)
  }
  @Test func `a long key is not repeated in the pointers of a thousand faults`() {
    let members = String(repeating: "\"a\":1e999,", count: 1000) + "\"a\":1"
    let text = "{\"\(String(repeating: "k", count: 300_000))\":{\(members)}}"
    let document = Document(parsing: Array(text.utf8))
    #expect(document.faults.count == 4)
    #expect(document.droppedFaults == 996)
    #expect(JSONValue.reading(document).problems.count == 4)
  }
}
