/// A file that could not be read or written.
public struct FileFault: Error, Equatable, Sendable {
  /// The file's path.
  public let path: String
  /// What the system said.
  public let error: Errno

  /// A file that could not be read or written.
  public init(path: String, error: Errno) {
    (self.path, self.error) = (path, error)
  }

  /// Does something to a file; its fault names it.
  static func naming<Value>(
    _ path: String, _ body: () throws(Errno) -> Value
  ) throws(FileFault) -> Value {
    do { return try body() } catch { throw FileFault(path: path, error: error) }
  }
}

extension FileFault: CustomStringConvertible {
  /// The path, escaped, and the system's words.
  public var description: String { "\(escaped(path)): \(error.message)" }
}
