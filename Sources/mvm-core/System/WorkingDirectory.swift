/// The directory that relative paths start from, and that paths in reports are relative to.
struct WorkingDirectory: Sendable {
  private let parts: [ArraySlice<UInt8>]?

  /// - Parameter path: where the process works; nil where that can't be told.
  init(_ path: Path?) {
    parts = path.map { Self.parts(of: $0) }
  }

  /// A path in its shortest form: `./` and repeated slashes gone, and from the working directory on
  /// when it is an absolute path below it. Names are not looked up, so links and `..` stay.
  func relative(_ path: Path) -> Path {
    let isAbsolute = path.bytes.first == UInt8(ascii: "/")
    var names = Self.parts(of: path)[...]
    if isAbsolute {
      guard let parts, names.count > parts.count, names.starts(with: parts) else {
        return Path(bytes: [UInt8(ascii: "/")] + names.joined(separator: [UInt8(ascii: "/")]))
      }
      names = names.dropFirst(parts.count)
    }
    return names.isEmpty ? Path(".") : Path(bytes: Array(names.joined(separator: [0x2F])))
  }

  private static func parts(of path: Path) -> [ArraySlice<UInt8>] {
    path.bytes.split(separator: UInt8(ascii: "/")).filter { $0 != [UInt8(ascii: ".")] }
  }
}
