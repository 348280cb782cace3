/// Reads a single key's file, through the descriptors that were judged on the way to it.
package enum KeyFileContent {
  /// Which half of a pair a file should hold.
  package enum Half: Sendable {
    case publicKey
    /// Nobody else may read it.
    case secretKey
  }

  /// The content of a file, at most 64 KiB and one byte more.
  ///
  /// - Throws: what can't be read, is no regular file, or could be changed by others; of a secret
  ///   key, also what others can read.
  package static func read(
    _ path: [UInt8], as half: Half, _ leniency: TrustStore.Leniency
  ) throws(TrustStoreFault) -> [UInt8] {
    let custody = leniency.contains(.permissions) ? nil : FileCustody.process
    return try read(path, as: half, from: TrustStore.start(at: path, custody))
  }

  static func read(
    _ path: [UInt8], as half: Half, from start: GuardedWalk<some WalkedPlace>
  ) throws(TrustStoreFault) -> [UInt8] {
    let file = try start.to(path)
    if file.facts?.isNull == true { return [] }
    guard file.facts?.kind == .file else {
      throw TrustStoreFault(path, file.facts?.kind == .directory ? .directory : .notAFile)
    }
    if half == .secretKey { try file.judgeSecrecy() }
    do {
      return try file.read(limit: PublicKey.fileLimit)
    } catch {
      throw TrustStoreFault(path, .unreadable(error))
    }
  }
}

extension TrustStore {
  /// Where a walk to a path begins: the root directory, or for a relative path the working
  /// directory, on the way to which everything is judged too.
  static func start(
    at path: [UInt8], _ custody: FileCustody?
  ) throws(TrustStoreFault) -> GuardedWalk<LocalPlace> {
    let root: LocalPlace
    var directory: [UInt8] = []
    do throws(Errno) {
      root = try .root()
      if path.first != 0x2F { directory = try CurrentProcess.workingDirectory() }
    } catch {
      throw TrustStoreFault(path, .unreadable(error))
    }
    let start = try GuardedWalk(from: root, custody: custody)
    if path.first == 0x2F { return start }
    // A working directory outside the root directory is named otherwise: `(unreachable)/x`.
    guard directory.first == 0x2F else { throw TrustStoreFault(path, .unreadable(.notFound)) }
    return try start.to(directory)
  }
}
