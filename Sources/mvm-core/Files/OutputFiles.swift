import MVMCore

/// The files that a call writes. None of them may be an input of the same call, nor another output.
struct OutputFiles: Sendable {
  private struct Output: Sendable {
    let option: String
    let path: Path
    let identity: FileIdentity
  }

  private var outputs: [Output] = []
  private let standardOutput: FileIdentity?

  /// - Parameter standardOutput: the file that standard output goes to, if it goes to one.
  init(standardOutput: FileIdentity? = nil) { self.standardOutput = standardOutput }

  /// Adds a file that is to be written.
  mutating func add(_ path: Path, of option: String) throws(UsageError) {
    guard let identity = FileIdentity(writing: path.bytes) else { return }
    if identity == standardOutput { throw .outputIsStandardOutput(of: option, Argument(path)) }
    if let other = outputs.first(where: { $0.identity == identity }) {
      guard other.option == option else {
        throw .sharedOutput(other.option, option, Argument(path))
      }
      throw .fileTwice(of: option, Argument(path))
    }
    outputs.append(Output(option: option, path: path, identity: identity))
  }

  /// Throws if a file that is read is also to be written.
  ///
  /// - Parameter exempt: the option that may write the file all the same.
  func refuse(input path: Path, except exempt: String? = nil) throws(UsageError) {
    guard !outputs.isEmpty else { return }
    try refuse(input: FileIdentity(of: path.bytes), except: exempt)
  }

  /// Throws if a file that is read is also to be written.
  func refuse(input identity: FileIdentity?, except exempt: String? = nil) throws(UsageError) {
    guard let output = output(identity), output.option != exempt else { return }
    throw .outputOverInput(of: output.option, Argument(output.path))
  }

  /// Whether something is to be written over a file that is there.
  private var mayOverwrite: Bool {
    outputs.contains { if case .file = $0.identity { true } else { false } }
  }

  /// Those of some files that are to be written.
  func overwritten(of files: FoundFiles) -> [FoundFile] {
    mayOverwrite ? files.filter { output(FileIdentity(of: $0.path.bytes)) != nil } : []
  }

  private func output(_ identity: FileIdentity?) -> Output? {
    identity.flatMap { identity in outputs.first { $0.identity == identity } }
  }
}

extension Argument {
  /// A path as it was given.
  init(_ path: Path) { self.init(bytes: path.bytes) }
}
