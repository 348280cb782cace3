import MVMCore

/// A value of an output that is of no one type, such as a document that is shown.
struct OutputValue: WireValue {
  private enum Content {
    /// Of a type that writes itself.
    case value(any WireValue)
    /// JSON text, which is written as it is.
    case text(String)
  }

  private let content: Content

  init(_ value: any WireValue) { content = .value(value) }

  /// - Parameter text: JSON on one line.
  init(text: String) { content = .text(text) }

  func write(to writer: inout WireWriter) {
    switch content {
    case .value(let value): value.write(to: &writer)
    case .text(let text): writer.literal(text)
    }
  }

  static func read(_ node: Int, _ reader: inout WireReader) -> OutputValue? {
    JSONValue.read(node, &reader).map { OutputValue($0) }
  }

  static var placeholder: OutputValue { OutputValue(JSONValue.null) }
  static func filled(by filler: inout Filler) -> OutputValue {
    OutputValue(JSONValue.filled(by: &filler))
  }
  static var shape: WireShape { .any }

  static func == (first: OutputValue, second: OutputValue) -> Bool {
    first.json() == second.json()
  }

  init(from decoder: any Decoder) throws { self.init(try JSONValue(from: decoder)) }

  func encode(to encoder: any Encoder) throws {
    try JSONValue(String(decoding: json(), as: UTF8.self)).encode(to: encoder)
  }
}
