import MVMCore

/// A JSON document whose one long list is written element by element, so that its length costs no
/// memory.
///
/// The document is a record like any other; it is written with an empty list, and the elements go
/// where that is.
struct StreamedList<Document: WireRecord> {
  /// The line of the empty list, up to the bracket that closes it.
  private let opening: [UInt8]
  private let layout: WireWriter.Layout
  private var isEmpty = true

  /// - Parameters:
  ///   - key: the key of the list.
  ///   - layout: how each element is laid out.
  init(_ key: String, _ layout: WireWriter.Layout = .pretty) {
    opening = Array("\n  \"\(key)\": [".utf8)
    self.layout = layout
  }

  /// The text of one more element.
  ///
  /// - Parameter document: the document with an empty list; what comes before the list is in the
  ///   first element's text.
  mutating func next(
    _ element: some WireValue, in document: @autoclosure () -> Document
  ) -> String {
    let start = isEmpty ? split(document()).start + "\n" : ",\n"
    isEmpty = false
    let lines = element.document(layout).utf8.split(separator: 0x0A)
    return start + lines.map { "    " + String(Substring($0)) }.joined(separator: "\n")
  }

  /// The text that ends the list, and the document with what comes behind the list.
  func end(_ document: Document) -> String {
    let (start, end) = split(document)
    return isEmpty ? start + end : "\n  " + end
  }

  /// The document's text before and behind the elements. A string has no line breaks, so the
  /// list's line is found only where it is.
  private func split(_ document: Document) -> (start: String, end: String) {
    let text = Array(document.document().utf8)
    let first = text.indices.first { text[$0...].starts(with: opening) }
    let place = (first ?? text.startIndex) + opening.count
    return (
      String(decoding: text[..<place], as: UTF8.self),
      String(decoding: text[place...], as: UTF8.self)
    )
  }
}
