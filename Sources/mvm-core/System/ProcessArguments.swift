import CProcess

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The arguments the process was started with, byte for byte.
///
/// `CommandLine` needs /proc on Linux, and its `arguments` repair what is not UTF-8 and so lose
/// file names.
enum ProcessArguments {
  /// The arguments after the program's name.
  static func read() -> [Argument] {
    let count = Int(mvm_core_argument_count())
    guard let vector = unsafe mvm_core_arguments() else { return [] }
    var arguments: [Argument] = []
    for index in stride(from: 1, to: count, by: 1) {
      guard let start = unsafe vector[index] else { break }
      let bytes = unsafe UnsafeRawBufferPointer(start: start, count: strlen(start))
      unsafe arguments.append(Argument(bytes: Array(bytes)))
    }
    return arguments
  }
}
