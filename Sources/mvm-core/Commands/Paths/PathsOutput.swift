import MVMCore

/// What `paths -f json` prints.
struct PathsOutput: WireRecord {
  var formatVersion = outputVersion
  var exitCode: Int
  var object: String
  var paths: [ListedPath]
  var isSocketTooLong: Bool

  static let schema = Schema.make {
    Schema(
      PathsOutput.init, doc: "Where mvm keeps the files of an object, and what is there.",
      Field(
        "format_version", always: \.formatVersion, .formatVersion,
        doc: "Major and minor version of this format."),
      Field(
        "exit_code", always: \.exitCode, .numbers([0, 3]),
        doc: "The exit status: 0 printed, 3 something could not be read."),
      Field("object", always: \.object, doc: "The tenant, pool or instance."),
      Field("paths", always: \.paths, doc: "Its own directory first."),
      Field(
        "socket_path_too_long", always: \.isSocketTooLong,
        doc: "Whether the path of an instance's API socket is longer than Linux allows."))
  }
}

/// A path, and what is there.
struct ListedPath: WireRecord {
  /// What the path comes to.
  enum Status: String, CaseIterable {
    case missing, unreadable, present
    /// A link to nothing.
    case broken
    /// Something of another kind.
    case unexpected
  }

  var path: String
  var expected: String
  var holds: String
  var status: String
  var kind: String?
  var size: UInt64?
  var entries: UInt32?
  var target: String?
  var error: String?

  static let schema = Schema.make {
    Schema(
      ListedPath.init, doc: "A path, and what is there.",
      Field("path", always: \.path, .notEmpty),
      Field(
        "expected", always: \.expected, .words(of: StoredPath.Kind.self),
        doc: "What mvm keeps there."),
      Field("holds", always: \.holds, .notEmpty, doc: "What it is for."),
      Field(
        "status", always: \.status, .words(of: Status.self),
        doc: "broken is a link to nothing, unexpected something of another kind."),
      Field(
        "kind", always: \.kind,
        doc: "What is there: file, directory, link, socket, …; null where that is not known."),
      Field("size", always: \.size, doc: "Of a file, in bytes."),
      Field("entries", always: \.entries, doc: "Of a directory, 4,096 at most."),
      Field("target", always: \.target, doc: "Of a link."),
      Field("error", always: \.error, doc: "Why it can't be read: the error's name in C."))
  }
}
