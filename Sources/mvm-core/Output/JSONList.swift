import MVMCore

/// A JSON document whose one long list is written element by element, so that its length costs no
/// memory.
struct JSONList {
  private let name: String
  private var isEmpty = true

  /// - Parameter name: the key of the list.
  init(named name: String) { self.name = name }

  private var start: String {
    "{\n  \"format_version\": \"\(WireWriter.documentVersion)\",\n  \"\(name)\": ["
  }

  /// Adds an element.
  mutating func add(to output: inout OutputStream, _ write: (inout WireWriter) -> Void) {
    var writer = WireWriter(.pretty)
    write(&writer)
    output.write(isEmpty ? start + "\n" : ",\n")
    isEmpty = false
    let lines = writer.document().utf8.split(separator: UInt8(ascii: "\n"))
    output.write(lines.map { "    " + String(Substring($0)) }.joined(separator: "\n"))
  }

  /// Ends the list, and the document with further members.
  func end(to output: inout OutputStream, _ members: (inout WireWriter) -> Void) {
    if isEmpty { output.write(start) }
    var writer = WireWriter(.pretty)
    writer.object(members)
    output.write((isEmpty ? "]" : "\n  ]") + "," + writer.document().dropFirst())
  }
}
