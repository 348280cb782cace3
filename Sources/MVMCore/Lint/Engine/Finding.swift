/// Something that a rule has to say of a place in a document.
public struct Finding: Equatable, Sendable {
  /// How much a finding weighs.
  public enum Severity: String, CaseIterable, Comparable, Sendable {
    /// Worth knowing.
    case note
    /// mvm accepts the document and does something else than its author meant.
    case warning
    /// mvm refuses the document, or it can't work.
    case error

    public static func < (first: Severity, second: Severity) -> Bool {
      first.weight < second.weight
    }

    private var weight: Int {
      switch self {
      case .note: 0
      case .warning: 1
      case .error: 2
      }
    }
  }

  /// Another place of the document that a finding speaks of.
  public struct Related: Equatable, Sendable {
    public let range: Range<Int>
    public let message: String
    /// The bytes around the place, where it is in an earlier part of a long file.
    package let window: SourceWindow?

    public init(range: Range<Int>, message: String) {
      self.init(range: range, message: message, window: nil)
    }

    init(range: Range<Int>, message: String, window: SourceWindow?) {
      self.range = range
      self.message = message
      self.window = window
    }
  }

  /// The rule's code, such as `MVM201`.
  public let code: String
  /// The rule's name, such as `vcpu-count`.
  public let name: String
  public internal(set) var severity: Severity
  /// The bytes of the source that the finding is about.
  public let range: Range<Int>
  /// The JSON pointer (RFC 6901) of the value that the finding is about.
  public let pointer: String
  /// What is wrong, in one sentence without its full stop.
  public let message: String
  /// How to fix it.
  public private(set) var help: String?
  public let related: [Related]
  /// A change to the text that fixes it; nil where it takes a person.
  public package(set) var fix: Fix?

  package init(
    code: String, name: String, severity: Severity, range: Range<Int>, pointer: String,
    message: String, help: String?, related: [Related] = [], fix: Fix? = nil
  ) {
    self.code = code
    self.name = name
    self.severity = severity
    self.range = range
    self.pointer = pointer
    self.message = message
    self.help = help
    self.related = related
    self.fix = fix
  }

  /// The same finding without advice.
  var withoutHelp: Finding {
    Finding(
      code: code, name: name, severity: severity, range: range, pointer: pointer,
      message: message, help: nil, related: related)
  }

  /// The same finding where its text is not to be changed.
  package var withoutFix: Finding {
    var copy = self
    copy.fix = nil
    return copy
  }

  /// The same finding with a fix that replaces the text at a place.
  package func replacing(_ range: Range<Int>, by text: [UInt8]) -> Finding {
    var copy = self
    copy.fix = fix.map { Fix($0.description, $0.safety, [Fix.Edit(range, text)]) }
    return copy
  }

  /// The same finding where another value contradicts the one that its fix is derived from: neither
  /// the fix nor its advice is to be followed.
  package var disputed: Finding {
    var copy = withoutFix
    copy.help = "other values contradict this: find out which one is wrong before changing any"
    return copy
  }

  /// The same finding in a longer text in which the document begins at an offset, without its fix:
  /// running programs append to such files, and what is put in their place loses lines.
  func moved(by offset: Int) -> Finding {
    Finding(
      code: code, name: name, severity: severity,
      range: range.lowerBound + offset..<range.upperBound + offset, pointer: pointer,
      message: message, help: help,
      related: related.map {
        Related(
          range: $0.range.lowerBound + offset..<$0.range.upperBound + offset, message: $0.message,
          window: $0.window)
      })
  }
}
