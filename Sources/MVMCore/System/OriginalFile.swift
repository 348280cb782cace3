#if canImport(Glibc)
  import CLinux
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file that is about to be replaced, and what its replacement has to keep: owner, permissions,
/// ACL and extended attributes.
package final class OriginalFile {
  private let file: FileDescriptor
  private let status: FileStatus

  /// Opens a file, links not followed.
  package init(_ path: [UInt8]) throws(FileWriteError) {
    do {
      file = try FileDescriptor(path, .readingNoLink)
      status = try file.status()
    } catch {
      throw error == .linkLoop ? .notReplaceable : .system(error)
    }
    guard status.kind == .file else { throw .notReplaceable }
  }

  package var identity: FileIdentity? { FileIdentity(status) }

  /// How many names it has besides this one.
  package var otherNames: Int { max(0, status.names - 1) }

  /// Gives another file all that this one has but its content.
  ///
  /// The order matters: a change of owner takes away special bits, and where there is an ACL, the
  /// bits of the group are a mask, which without it would let the group in.
  func giveAttributes(to target: borrowing FileDescriptor) throws(FileWriteError) {
    let number = target.number
    let own = try FileWriteError.wrapping { () throws(Errno) in try FileStatus(of: number) }
    if own.owner != status.owner || own.group != status.group {
      let what = own.owner != status.owner ? "owner" : "group"
      guard fchown(number, status.owner, status.group) == 0 else { throw Self.notKept(what) }
    }
    #if canImport(Glibc)
      try copyAttributes(to: number)
    #elseif canImport(Darwin)
      let flags = copyfile_flags_t(COPYFILE_ACL | COPYFILE_XATTR)
      guard unsafe fcopyfile(file.number, number, nil, flags) == 0 else {
        throw Self.notKept("ACL or an extended attribute")
      }
    #endif
    guard fchmod(number, mode_t(status.mode)) == 0 else { throw Self.notKept("mode") }
  }

  private static func notKept(_ what: String) -> FileWriteError { .notKept(what, .latest) }
}

#if canImport(Glibc)
  extension OriginalFile {
    private static let acl = "system.posix_acl_access"
    /// The kernel derives them from a file's content, and so again for the replacement.
    private static let ofContent = ["security.ima", "security.evm"]

    private func copyAttributes(to target: Int32) throws(FileWriteError) {
      let names = try Self.attributeNames(of: file.number)
      // A directory's default ACL gives a new file more than the original had.
      for name in try Self.attributeNames(of: target) where !names.contains(name) {
        guard Self.acl.utf8.elementsEqual(name) else { continue }
        guard unsafe fremovexattr(target, name.terminated) == 0 else { throw Self.notKept("ACL") }
      }
      for name in names {
        if Self.ofContent.contains(where: { $0.utf8.elementsEqual(name) }) { continue }
        let what =
          Self.acl.utf8.elementsEqual(name)
          ? "ACL" : "extended attribute \(escaped(String(decoding: name, as: UTF8.self)))"
        guard let value = Self.attribute(name, of: file.number) else { throw Self.notKept(what) }
        if Self.attribute(name, of: target) == value { continue }
        guard unsafe fsetxattr(target, name.terminated, value, value.count, 0) == 0 else {
          throw Self.notKept(what)
        }
      }
    }

    private static func attributeNames(of descriptor: Int32) throws(FileWriteError) -> [[UInt8]] {
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
    private static func attribute(_ name: [UInt8], of descriptor: Int32) -> [UInt8]? {
      // A value is never larger than 64 KiB (xattr(7)).
      var buffer = [UInt8](repeating: 0, count: 64 << 10)
      let count = unsafe fgetxattr(descriptor, name.terminated, &buffer, buffer.count)
      return count >= 0 ? Array(buffer.prefix(count)) : nil
    }
  }
#endif
