import MVMCore

/// What git's configuration says of the file that lists what a person wants ignored everywhere.
enum GitConfig {
  /// The file of `core.excludesFile`, as far as a configuration has one.
  static func excludesFile(in text: [UInt8]) -> [UInt8]? {
    var isCore = false
    var value: [UInt8]?
    for line in text.split(separator: UInt8(ascii: "\n")) {
      var rest = Array(line).trimmed
      if rest.first == UInt8(ascii: "["), let end = rest.firstIndex(of: UInt8(ascii: "]")) {
        isCore = rest[..<end].dropFirst().map(\.lowercased).elementsEqual("core".utf8)
        rest = Array(rest[(end + 1)...]).trimmed
      }
      guard isCore, let equals = rest.firstIndex(of: UInt8(ascii: "=")),
        Array(rest[..<equals]).trimmed.map(\.lowercased).elementsEqual("excludesfile".utf8)
      else { continue }
      value = unquoted(Array(rest[(equals + 1)...]).trimmed)
    }
    return value
  }

  /// A value without its quotes, escapes and comment.
  private static func unquoted(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var isQuoted = false
    var isEscape = false
    for byte in text {
      if isEscape {
        result.append(byte == UInt8(ascii: "t") ? UInt8(ascii: "\t") : byte)
        isEscape = false
      } else if byte == UInt8(ascii: "\\") {
        isEscape = true
      } else if byte == UInt8(ascii: "\"") {
        isQuoted.toggle()
      } else if !isQuoted, byte == UInt8(ascii: "#") || byte == UInt8(ascii: ";") {
        return result.trimmed
      } else {
        result.append(byte)
      }
    }
    return result
  }
}

/// Where the person who runs the program keeps git's settings.
struct GitUser: Sendable {
  private let home: Path?
  private let settings: Path?
  private let file: Path?

  /// - Parameter environment: the value of an environment variable, or nil.
  init(_ environment: (String) -> String?) {
    func path(_ name: String) -> Path? {
      environment(name).flatMap { $0.isEmpty ? nil : Path($0) }
    }
    home = path("HOME")
    settings = path("XDG_CONFIG_HOME") ?? home?.appending(".config".utf8)
    file = path("GIT_CONFIG_GLOBAL")
  }

  /// What is to be ignored in every repository of the person.
  ///
  /// - Parameter repository: the repository's own configuration.
  func excludes(in repository: [UInt8]?) -> [UInt8]? {
    let own = [
      file == nil ? settings?.appending("git/config".utf8) : file,
      file == nil ? home?.appending(".gitconfig".utf8) : nil,
    ].compactMap { $0.flatMap(GitDirectory.text) }
    let values = (own + [repository].compactMap { $0 }).compactMap(GitConfig.excludesFile)
    guard let value = values.last else {
      return settings.flatMap { GitDirectory.text(of: $0.appending("git/ignore".utf8)) }
    }
    guard value.starts(with: "~/".utf8) else { return GitDirectory.text(of: Path(bytes: value)) }
    return home.flatMap { GitDirectory.text(of: $0.appending(value.dropFirst(2))) }
  }
}
