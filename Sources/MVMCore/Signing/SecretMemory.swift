import CSodium

/// Bytes that are locked in memory, kept out of core dumps and wiped when nobody holds them.
///
/// libsodium puts guard pages around them. There is no way to print them, and none to copy them
/// but the pointer, which only `Sodium` asks for.
@safe final class SecretMemory: @unchecked Sendable {
  // Written while it is made, read-only from then on: that makes it safe to send.
  private let start: UnsafeMutableRawPointer
  private let count: Int

  /// Zero bytes; nil where the system gives no memory.
  init?(count: Int) {
    guard let start = unsafe sodium_malloc(count) else { return nil }
    unsafe sodium_memzero(start, count)
    unsafe self.start = unsafe start
    self.count = count
  }

  deinit { unsafe sodium_free(start) }

  /// Gives the address of the bytes, for a C call.
  func withPointer<Result>(_ body: (UnsafeMutablePointer<UInt8>) -> Result) -> Result {
    unsafe body(start.assumingMemoryBound(to: UInt8.self))
  }

  /// The first bytes, for writing a key's file; the caller wipes them.
  func prefix(_ length: Int) -> [UInt8] {
    unsafe [UInt8](UnsafeRawBufferPointer(start: start, count: min(length, count)))
  }
}
