#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The arguments the process was started with, byte for byte.
///
/// `CommandLine.arguments` repairs what is not UTF-8 and so loses file names.
enum ProcessArguments {
  /// The arguments after the program's name.
  static func read() -> [Argument] {
    let count = Int(CommandLine.argc)
    let vector = unsafe CommandLine.unsafeArgv
    var arguments: [Argument] = []
    for index in stride(from: 1, to: count, by: 1) {
      guard let start = unsafe vector[index] else { break }
      let bytes = unsafe UnsafeRawBufferPointer(start: start, count: strlen(start))
      unsafe arguments.append(Argument(bytes: Array(bytes)))
    }
    return arguments
  }
}
