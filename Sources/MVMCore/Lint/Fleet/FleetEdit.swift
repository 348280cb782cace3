/// A change to a file of a clean fleet, for a rule's example.
public struct FleetEdit: Sendable {
  /// The file's path in the fleet.
  public let file: String
  /// The place of the value (RFC 6901); empty for the file itself.
  public let pointer: String
  /// JSON text that gives the finding; nil where the file is absent.
  public let bad: String?
  /// JSON text that gives none; nil where the file is absent.
  public let good: String?

  /// - Parameters:
  ///   - file: the file's path in the fleet.
  ///   - pointer: the place of the value (RFC 6901); empty for the file itself.
  ///   - bad: JSON text that gives the finding; nil where the file is absent.
  ///   - good: JSON text that gives none; nil where the file is absent.
  public init(_ file: String, at pointer: String = "", bad: String?, good: String?) {
    self.file = file
    self.pointer = pointer
    self.bad = bad
    self.good = good
  }

  var badText: String { text(bad) }
  var goodText: String { text(good) }

  private func text(_ value: String?) -> String {
    let place = pointer.isEmpty ? file : "\(file) at \(pointer)"
    return value.map { "\(place): \($0)" } ?? "\(file): missing"
  }
}
