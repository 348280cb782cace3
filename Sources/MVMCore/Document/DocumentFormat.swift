/// The language that a document is written in.
public enum DocumentFormat: String, CaseIterable, Sendable {
  /// JSON (RFC 8259).
  case json
  /// TOML 1.0, which mvm reads template configs from.
  case toml

  /// The format that a file's name tells; nil for names that tell nothing.
  ///
  /// - Parameter fileName: the last part of the path, as its bytes: names need not be UTF-8.
  public init?(fileName: some BidirectionalCollection<UInt8>) {
    if fileName.suffix(5).elementsEqual(".toml".utf8) {
      self = .toml
    } else if fileName.suffix(5).elementsEqual(".json".utf8) {
      self = .json
    } else {
      return nil
    }
  }
}
