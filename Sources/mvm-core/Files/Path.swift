import MVMCore

/// A file name or path, as the bytes the kernel knows it by.
///
/// Linux file names need not be UTF-8. A `String` would repair them and so name another file, or
/// none; the text is for display only.
struct Path: Hashable, Sendable {
  /// The bytes, without a terminating NUL.
  let bytes: [UInt8]

  /// A path of these very bytes.
  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// A path written in the program itself.
  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  /// The path that an argument names.
  init(_ argument: Argument) {
    bytes = argument.bytes
  }

  /// Whether this is `-`, which stands for standard input.
  var isStandardInput: Bool { bytes == [UInt8(ascii: "-")] }

  /// The path for messages: repaired where it is not UTF-8, and escaped. An empty one is shown as
  /// a shell writes it.
  var display: String { bytes.isEmpty ? "\"\"" : escaped(text) }

  /// The path repaired where it is not UTF-8, for formats that escape by themselves.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// What follows the last slash; empty when the path ends in one.
  var lastComponent: ArraySlice<UInt8> { bytes[bytes.nameStart...] }

  /// The path without slashes at its end; the root directory is empty then.
  var withoutTrailingSlashes: Path {
    let end = bytes.lastIndex { $0 != UInt8(ascii: "/") }.map { $0 + 1 } ?? 0
    return Path(bytes: Array(bytes[..<end]))
  }

  /// The path, or the root directory where nothing of it was left without slashes at its end.
  var orRoot: Path { bytes.isEmpty ? Path("/") : self }

  /// This directory's entry of the given name; `.` itself is left out.
  func appending(_ name: some Sequence<UInt8>) -> Path { Path(bytes: asPrefix + name) }

  /// What the paths of this directory's entries begin with: nothing for `.`.
  var asPrefix: [UInt8] {
    if bytes == [UInt8(ascii: ".")] { return [] }
    let needsSlash = !bytes.isEmpty && bytes.last != UInt8(ascii: "/")
    return needsSlash ? bytes + [UInt8(ascii: "/")] : bytes
  }
}

extension Path {
  /// The path as a word of a shell's call, quoted where it has to be.
  var shellWord: String {
    let isPlain = bytes.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "+")...UInt8(ascii: ":"), UInt8(ascii: "@"), UInt8(ascii: "_"):
        true
      default: false
      }
    }
    return isPlain && !bytes.isEmpty ? text : escaped("\(ShellWord(text))")
  }
}

extension Path: Comparable {
  /// Orders by bytes, the order of every report.
  static func < (left: Path, right: Path) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }
}
