/// The directory that relative paths start from, and that paths in reports are relative to.
struct WorkingDirectory: Sendable {
  private let parts: [ArraySlice<UInt8>]?

  /// - Parameter path: where the process works; nil where that can't be known.
  init(_ path: Path?) {
    parts = path.map { Self.parts(of: $0.bytes) }
  }

  /// A path in its shortest form: `./` and repeated slashes gone, and from the working directory on
  /// when it is an absolute path below it. Names are not looked up, so links and `..` stay.
  func relative(_ path: Path) -> Path {
    let isAbsolute = path.bytes.first == UInt8(ascii: "/")
    var names = Self.parts(of: path.bytes)[...]
    if isAbsolute {
      guard let parts, names.count > parts.count, names.starts(with: parts) else {
        return Path(bytes: [UInt8(ascii: "/")] + names.joined(separator: [UInt8(ascii: "/")]))
      }
      names = names.dropFirst(parts.count)
    }
    return names.isEmpty ? Path(".") : Path(bytes: Array(names.joined(separator: [0x2F])))
  }

  /// A path from the root directory on, its links and `..` left for the system to resolve.
  func joining(_ path: Path) -> Path {
    guard let parts, path.bytes.first != UInt8(ascii: "/") else {
      return path.bytes.isEmpty ? Path(".") : path
    }
    return Path(bytes: [0x2F] + parts.joined(separator: [0x2F])).appending(path.bytes)
  }

  /// The names of a path from the root directory on. `..` is resolved by name alone.
  func absolute(_ path: Path) -> [ArraySlice<UInt8>] {
    let isAbsolute = path.bytes.first == UInt8(ascii: "/")
    return Self.resolved((isAbsolute ? [] : parts ?? []) + Self.parts(of: path.bytes))
  }

  /// Names of which each `..` has taken back the one before it.
  static func resolved(_ names: [ArraySlice<UInt8>]) -> [ArraySlice<UInt8>] {
    names.reduce(into: []) { names, name in
      if name == [0x2E, 0x2E] { _ = names.popLast() } else { names.append(name) }
    }
  }

  /// The names that a path consists of.
  static func parts(of path: [UInt8]) -> [ArraySlice<UInt8>] {
    path.split(separator: UInt8(ascii: "/")).filter { $0 != [UInt8(ascii: ".")] }
  }
}
