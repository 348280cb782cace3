import CProcess

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What the program asks of its own process, and of the kernel that runs it.
package enum CurrentProcess {
  /// The arguments the process was started with after the program's name, byte for byte.
  ///
  /// `CommandLine` needs /proc on Linux, and its `arguments` repair what is not UTF-8 and so lose
  /// file names.
  package static var arguments: [[UInt8]] {
    guard let vector = unsafe mvm_core_arguments() else { return [] }
    var arguments: [[UInt8]] = []
    for index in stride(from: 1, to: Int(mvm_core_argument_count()), by: 1) {
      guard let start = unsafe vector[index] else { break }
      unsafe arguments.append(bytes(start))
    }
    return arguments
  }

  /// The value of an environment variable, or nil when it is not set.
  package static func environment(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    return unsafe String(cString: value)
  }

  /// The absolute path of the working directory, without links.
  package static func workingDirectory() throws(Errno) -> [UInt8] {
    guard let path = unsafe getcwd(nil, 0) else { throw .latest }
    defer { unsafe free(path) }
    return unsafe bytes(path)
  }

  private static func bytes(_ text: UnsafePointer<CChar>) -> [UInt8] {
    unsafe Array(UnsafeRawBufferPointer(start: text, count: strlen(text)))
  }

  /// The effective user.
  static var user: UInt32 { geteuid() }

  /// The effective group and the supplementary ones.
  static var groups: [UInt32] {
    var groups = [gid_t](repeating: 0, count: 4096)
    let count = unsafe getgroups(Int32(groups.count), &groups)
    return [getegid()] + groups.prefix(max(0, Int(count)))
  }

  /// The most files that the process may have open.
  static var openFileLimit: UInt64? {
    var limit = rlimit()
    #if canImport(Glibc)
      let result = unsafe getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    #else
      let result = unsafe getrlimit(RLIMIT_NOFILE, &limit)
    #endif
    return result == 0 ? UInt64(limit.rlim_cur) : nil
  }

  /// How many processors this process may use.
  package static var processors: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// What the kernel calls itself; nil where it doesn't say it.
  static var kernel: (system: String, release: String, machine: String)? {
    var names = utsname()
    guard unsafe uname(&names) == 0 else { return nil }
    return (
      unsafe withUnsafeBytes(of: names.sysname) { unsafe text($0) },
      unsafe withUnsafeBytes(of: names.release) { unsafe text($0) },
      unsafe withUnsafeBytes(of: names.machine) { unsafe text($0) }
    )
  }

  private static func text(_ buffer: UnsafeRawBufferPointer) -> String {
    unsafe String(decoding: buffer.prefix { $0 != 0 }, as: UTF8.self)
  }
}

extension CurrentProcess {
  /// Makes a pipe whose reader has gone end the program silently.
  ///
  /// That is the default action, but a parent may have had the signal ignored, and that is
  /// inherited.
  package static func endOnBrokenPipe() {
    _ = signal(SIGPIPE, SIG_DFL)
  }

  /// Keeps what is in memory out of core dumps, for commands that work with secrets.
  package static func refuseCoreDumps() {
    var limit = rlimit(rlim_cur: 0, rlim_max: 0)
    #if canImport(Glibc)
      _ = unsafe setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &limit)
    #else
      _ = unsafe setrlimit(RLIMIT_CORE, &limit)
    #endif
  }

  /// Ends the process.
  package static func end(status: Int32) -> Never {
    exit(status)
  }
}
