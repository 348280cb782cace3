/// An ordinary file as the system knows it, whatever its names: by device and inode.
package enum FileIdentity: Hashable, Sendable {
  case file(device: UInt64, inode: UInt64)
  /// One that is not there yet, by its name in the directory that it would be in.
  case new(device: UInt64, inode: UInt64, name: [UInt8])
  /// One that can't be made, as its directory can't be looked at; by its path.
  case unreachable([UInt8])

  /// The file that a path leads to; nil where it leads to no ordinary file.
  package init?(of path: [UInt8]) {
    guard let status = try? FileStatus(at: path) else { return nil }
    self.init(status)
  }

  /// The file that a descriptor is open for; nil for pipes, terminals and other devices.
  package init?(descriptor: Int32) {
    guard let status = try? FileStatus(of: descriptor) else { return nil }
    self.init(status)
  }

  /// The file that writing to a path would change or make; nil for pipes and devices.
  package init?(writing path: [UInt8]) {
    if let status = try? FileStatus(at: path) {
      self.init(status)
      return
    }
    let start = path.nameStart
    let folder = start == 0 ? [UInt8(ascii: ".")] : Array(path[..<start])
    guard let status = try? FileStatus(at: folder) else {
      self = .unreachable(path)
      return
    }
    self = .new(device: status.device, inode: status.inode, name: Array(path[start...]))
  }

  init?(_ status: FileStatus) {
    guard status.kind == .file else { return nil }
    self = .file(device: status.device, inode: status.inode)
  }
}
