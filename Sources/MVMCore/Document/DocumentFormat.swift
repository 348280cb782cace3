/// The language that a document is written in.
public enum DocumentFormat: String, CaseIterable, Sendable {
  /// JSON (RFC 8259).
  case json
  /// TOML 1.0, which mvm reads template configs from.
  case toml

  private static let tomlSuffix = Array(".toml".utf8)
  private static let jsonSuffix = Array(".json".utf8)

  /// The format of a file's name; nil for other names.
  ///
  /// - Parameter fileName: the last part of the path, as its bytes: names need not be UTF-8.
  public init?(fileName: ArraySlice<UInt8>) {
    if fileName.hasSuffix(Self.tomlSuffix) {
      self = .toml
    } else if fileName.hasSuffix(Self.jsonSuffix) {
      self = .json
    } else {
      return nil
    }
  }
}
