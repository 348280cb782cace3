import MVMCore

#if canImport(Glibc)
  import CLinux
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file that is about to be replaced, and what its replacement has to keep: owner, permissions,
/// ACL and extended attributes.
final class OriginalFile {
  private let descriptor: Int32
  private let path: Path
  private let status: stat

  /// Opens a file, links not followed.
  init(_ path: Path) throws(FileFailure) {
    let flags = O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK | O_NOFOLLOW
    let opened = unsafe open(path.terminated, flags)
    let error = Errno.latest
    var facts = stat()
    (self.path, descriptor) = (path, opened)
    let isKnown = unsafe opened >= 0 && fstat(opened, &facts) == 0
    status = facts
    guard opened >= 0 else {
      throw FileFailure(path, error.code == ELOOP ? .notReplaceable : .system(error))
    }
    guard isKnown else { throw .latest(path) }
    guard facts.st_mode & S_IFMT == S_IFREG else { throw FileFailure(path, .notReplaceable) }
  }

  deinit { close(descriptor) }

  var identity: FileIdentity? { FileIdentity(status) }

  /// How many names it has besides this one.
  var otherNames: Int { max(0, Int(clamping: status.st_nlink) - 1) }

  /// Gives another file all that this one has but its content.
  ///
  /// The order matters: a change of owner takes away special bits, and where there is an ACL, the
  /// bits of the group are a mask, which without it would let the group in.
  func giveAttributes(to target: Int32) throws(FileFailure) {
    var own = stat()
    guard unsafe fstat(target, &own) == 0 else { throw .latest(path) }
    if own.st_uid != status.st_uid || own.st_gid != status.st_gid {
      let what = own.st_uid != status.st_uid ? "owner" : "group"
      guard fchown(target, status.st_uid, status.st_gid) == 0 else { throw notKept(what) }
    }
    #if canImport(Glibc)
      try copyAttributes(to: target)
    #elseif canImport(Darwin)
      let flags = copyfile_flags_t(COPYFILE_ACL | COPYFILE_XATTR)
      guard unsafe fcopyfile(descriptor, target, nil, flags) == 0 else {
        throw notKept("ACL or an extended attribute")
      }
    #endif
    guard fchmod(target, status.st_mode & 0o7777) == 0 else { throw notKept("mode") }
  }

  private func notKept(_ what: String) -> FileFailure { FileFailure(path, .notKept(what, .latest)) }
}

#if canImport(Glibc)
  extension OriginalFile {
    private static let acl = "system.posix_acl_access"
    /// The kernel makes them of a file's content, and so anew for the replacement.
    private static let ofContent = ["security.ima", "security.evm"]

    private func copyAttributes(to target: Int32) throws(FileFailure) {
      let names = try attributeNames(of: descriptor)
      // A directory's default ACL gives a new file more than the original had.
      for name in try attributeNames(of: target) where !names.contains(name) {
        guard Self.acl.utf8.elementsEqual(name) else { continue }
        guard unsafe fremovexattr(target, terminated(name)) == 0 else { throw notKept("ACL") }
      }
      for name in names {
        if Self.ofContent.contains(where: { $0.utf8.elementsEqual(name) }) { continue }
        let what =
          Self.acl.utf8.elementsEqual(name)
          ? "ACL" : "extended attribute \(escaped(String(decoding: name, as: UTF8.self)))"
        guard let value = attribute(name, of: descriptor) else { throw notKept(what) }
        if attribute(name, of: target) == value { continue }
        guard unsafe fsetxattr(target, terminated(name), value, value.count, 0) == 0 else {
          throw notKept(what)
        }
      }
    }

    private func attributeNames(of descriptor: Int32) throws(FileFailure) -> [[UInt8]] {
      // The list is never larger than 64 KiB (xattr(7)).
      var buffer = [CChar](repeating: 0, count: 64 << 10)
      let count = unsafe flistxattr(descriptor, &buffer, buffer.count)
      guard count >= 0 else {
        if errno == ENOTSUP { return [] }
        throw notKept("list of extended attributes")
      }
      return buffer.prefix(count).map { UInt8(bitPattern: $0) }.split(separator: 0).map(Array.init)
    }

    /// The value of an attribute; nil with `errno` where there is none or it can't be read.
    private func attribute(_ name: [UInt8], of descriptor: Int32) -> [UInt8]? {
      // A value is never larger than 64 KiB (xattr(7)).
      var buffer = [UInt8](repeating: 0, count: 64 << 10)
      let count = unsafe fgetxattr(descriptor, terminated(name), &buffer, buffer.count)
      return count >= 0 ? Array(buffer.prefix(count)) : nil
    }

    private func terminated(_ name: [UInt8]) -> [CChar] {
      name.map { CChar(bitPattern: $0) } + [0]
    }
  }
#endif
