/// An enum of names: a string in documents, a fixed set of values.
public protocol WireEnum: WireValue, CaseIterable, RawRepresentable where RawValue == String {
  /// What the enum is for.
  static var doc: String { get }
  /// The first release of mvm that knows the enum.
  static var since: String? { get }
  /// What the value means, and since when it exists.
  var about: VariantDoc { get }
}

/// What a variant means, in one sentence, and the first release of mvm that knows it.
public struct VariantDoc: ExpressibleByStringLiteral, Equatable, Sendable {
  public let doc: String
  public let since: String?

  public init(_ doc: String, since: String? = nil) {
    self.doc = doc
    self.since = since
  }

  public init(stringLiteral doc: String) { self.init(doc) }
}

extension WireEnum {
  public static var since: String? { nil }

  public static func read(_ node: Int, _ reader: inout WireReader) -> Self? {
    guard let name = reader.variantName(node, shape: shape) else {
      return reader.filled()
    }
    if let text = reader.enumName(name), let value = Self(rawValue: text) {
      guard name == node || reader.kind(of: name + 1) == .null else {
        reader.report(.variantContent(name: value.rawValue, wantsContent: false), at: name + 1)
        return reader.filled()
      }
      if reader.release != nil {
        _ = reader.reportNewer(
          name, value.rawValue, value.about.since, String(describing: Self.self))
      }
      return value
    }
    let choices = allCases.filter { reader.knows($0.about.since) }.map(\.rawValue)
    reader.reportUnknownVariant(name, type: String(describing: Self.self), choices: choices)
    return reader.filled()
  }

  public func write(to writer: inout WireWriter) { writer.string(rawValue) }

  public static var placeholder: Self {
    guard let first = allCases.first else { preconditionFailure("an enum without values") }
    return first
  }

  public static var shape: WireShape { .names(Self.self) }
}

extension WireReader {
  /// The node that names a variant: the string itself, or the one key of an object.
  mutating func variantName(_ node: Int, shape: @autoclosure () -> WireShape) -> Int? {
    switch tape[node].kind {
    case .string, .escapedString, .multilineString: return node
    case .object:
      let end = tape.next(after: node)
      if tape[node].payload != 2, losesKeys(in: node) { return nil }
      guard node + 1 < end else {
        report(.variantKeyCount(0), at: node)
        return nil
      }
      let second = tape.next(after: node + 2)
      guard second >= end else {
        report(.variantKeyCount(2), at: second)
        return nil
      }
      return node + 1
    default:
      refuse(node, shape())
      return nil
    }
  }

  /// Reports a variant that the release that the document is read as does not know; whether it does
  /// not.
  mutating func reportNewer(_ node: Int, _ name: String, _ since: String?, _ type: String) -> Bool {
    guard let release, let since = ReleaseSpan(since: since).isNewer(than: release) else {
      return false
    }
    report(.newerVariant(name: name, type: type, since: since), at: node)
    return true
  }

  /// Whether the release that the document is read as knows what is new in another.
  func knows(_ since: String?) -> Bool {
    release.map { ReleaseSpan(since: since).contains($0) } ?? true
  }

  /// The text of a string where it can be the name of an enum's value, which all are ASCII. Of
  /// others Swift's equality of strings takes quadratic time, and it takes a Kelvin sign for a K.
  func enumName(_ node: Int) -> String? {
    let text = text(of: node)
    return text.utf8.allSatisfy { $0 < 0x80 } ? text : nil
  }

  mutating func reportUnknownVariant(_ node: Int, type: String, choices: [String]) {
    let name = text(of: node)
    let near = Spelling.nearest(to: name, among: choices).map { choices[$0] }
    let only = Spelling.only(near: name, among: choices).map { choices[$0] }
    report(
      .unknownVariant(name: name, type: type, choices: choices, near: near), at: node,
      replacement: only.map { .name($0) })
  }
}
