import MVMCore

/// The paths of an object with what is there, for people and for programs.
struct PathsReport {
  private let object: StoredObject
  private let found: [FoundPath]
  private let isSocketTooLong: Bool

  init(_ object: StoredObject, in paths: ObjectPaths, on host: any HostSystem) {
    self.object = object
    found = object.stored(in: paths, on: host).map { FoundPath($0, on: host) }
    if case .instance(let path) = object {
      isSocketTooLong = paths.instance(path).socketPathIsTooLong
    } else {
      isSocketTooLong = false
    }
  }

  var status: ExitStatus { found.contains { $0.state.isUnreadable } ? .undecided : .yes }

  /// The object's own directory, and below it a line for each path.
  func text(_ style: Style, _ layout: TextLayout) -> String {
    guard let top = found.first else { return "" }
    let rows = found.dropFirst().map { path in
      (name: escaped(path.name(below: top.stored.path)), path: path)
    }
    let names = rows.map { TextWidth.columns($0.name) }.max() ?? 0
    let widths = rows.map { TextWidth.columns($0.path.shown) }
    let states = widths.filter { $0 <= Self.widestState }.max() ?? 0
    var text = style.bold(escaped(top.stored.path))
    if !top.isAsItShould { text += "  \(style.state(top, top.shown))" }
    text += "\n"
    for row in rows {
      let start = "  \(row.name.padded(to: names))  "
      let state = row.path.shown.padded(to: states)
      let look = start + style.state(row.path, state) + "  "
      text += layout.row((start + state + "  ", look), row.path.stored.doc, style.faint)
    }
    if isSocketTooLong { text += "\(style.severity(.warning, "warning[MVM107]")): \(warning)\n" }
    return text
  }

  /// Long targets of links push what is behind them aside, in their own line alone.
  private static let widestState = 28

  private var warning: String {
    "the API socket's path is over \(ObjectPaths.socketPathLimit) bytes, more than Linux takes"
  }

  var output: PathsOutput {
    PathsOutput(
      exitCode: status.number, object: object.name, paths: found.map(\.output),
      isSocketTooLong: isSocketTooLong)
  }
}

/// One path, and what is there.
private struct FoundPath {
  enum State {
    case missing
    case unreadable(Errno)
    case file(size: UInt64)
    /// A directory and how many entries it has; nil where they can't be read.
    case directory(entries: Int?)
    /// A link, and why nothing can be seen where it leads; nil where something can.
    case link(to: String, Errno?)
    case other(FileFacts.Kind)

    var isUnreadable: Bool {
      switch self {
      case .unreadable, .directory(entries: nil): true
      case .link(_, let error?): !error.isAbsence
      default: false
      }
    }
  }

  let stored: StoredPath
  let state: State

  init(_ stored: StoredPath, on host: any HostSystem) {
    self.stored = stored
    state = Self.state(of: stored.path, on: host)
  }

  private static func state(of path: String, on host: any HostSystem) -> State {
    do throws(Errno) {
      switch try host.entry(at: path) {
      case .link(let target, _): return .link(to: target, error(at: path, on: host))
      case .other(let facts, let size):
        switch facts.kind {
        case .file: return .file(size: size)
        case .directory: return .directory(entries: (try? host.names(in: path))?.count)
        default: return .other(facts.kind)
        }
      }
    } catch {
      return error.isAbsence ? .missing : .unreadable(error)
    }
  }

  private static func error(at path: String, on host: any HostSystem) -> Errno? {
    do throws(Errno) {
      _ = try host.facts(of: path)
      return nil
    } catch {
      return error
    }
  }

  /// The path from its object's directory on, with a slash behind directories.
  func name(below directory: String) -> String {
    let name = String(decoding: stored.path.utf8.dropFirst(directory.utf8.count + 1), as: UTF8.self)
    return name + (stored.kind == .directory ? "/" : "")
  }

  /// What is there is of the kind that it should be, and leads somewhere.
  var isAsItShould: Bool {
    switch (state, stored.kind) {
    case (.file, .file), (.directory(entries: _?), .directory), (.link(_, nil), _),
      (.other(.socket), .socket):
      true
    default: false
    }
  }

  var isMissing: Bool { if case .missing = state { true } else { false } }

  /// What is there, in words.
  var shown: String {
    let isOther = kind != nil && kind != stored.kind.rawValue && kind != "link"
    let text = isOther ? "a \(kind ?? ""), not a \(stored.kind.rawValue)" : nil
    return switch state {
    case .missing: "missing"
    case .unreadable(let error): "unreadable: \(error)"
    case .file(let size): text ?? ByteSize(bytes: size).description
    case .directory(nil): "unreadable"
    case .directory(let entries?): text ?? Self.counted(entries)
    case .link(let target, nil): "-> \(escaped(target))"
    case .link(let target, let error?): "-> \(escaped(target)), \(Self.reason(error))"
    case .other(let kind): text ?? kind.rawValue
    }
  }

  private static func reason(_ error: Errno) -> String {
    error.isAbsence ? "which is missing" : "unreadable: \(error)"
  }

  /// The host reads no more than 4,096 names of a directory.
  private static func counted(_ entries: Int) -> String {
    switch entries {
    case 0: "empty"
    case 1: "1 entry"
    case 4096...: "4096 entries or more"
    default: "\(entries) entries"
    }
  }

  /// What is there, by its name for programs.
  private var kind: String? {
    switch state {
    case .missing, .unreadable: nil
    case .file: "file"
    case .directory: "directory"
    case .link: "link"
    case .other(let kind): kind.rawValue
    }
  }

  /// The path for programs.
  var output: ListedPath {
    ListedPath(
      path: stored.path, expected: stored.kind.rawValue, holds: stored.doc,
      status: status.rawValue, kind: kind, size: size, entries: entries, target: target,
      error: error)
  }

  private var status: ListedPath.Status {
    switch state {
    case .missing: .missing
    case _ where state.isUnreadable: .unreadable
    case .link(_, .some): .broken
    default: isAsItShould ? .present : .unexpected
    }
  }

  private var size: UInt64? { if case .file(let size) = state { size } else { nil } }
  private var target: String? { if case .link(let target, _) = state { target } else { nil } }
  private var error: String? {
    switch state {
    case .unreadable(let error), .link(_, let error?): error.name
    default: nil
    }
  }
  private var entries: UInt32? {
    if case .directory(let entries?) = state { UInt32(clamping: entries) } else { nil }
  }
}

extension Style {
  /// What is there: missing things step back, wrong ones stand out.
  fileprivate func state(_ path: FoundPath, _ text: String) -> String {
    if path.isMissing { return faint(text) }
    if path.state.isUnreadable { return severity(.error, text) }
    return path.isAsItShould ? text : severity(.warning, text)
  }
}
