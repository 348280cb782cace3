#if canImport(Glibc)
  import CLinux
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A thread of the system.
package struct SystemThread {
  private final class Body: Sendable {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }

  private let handle: pthread_t

  /// Starts a thread; nil when the system gives none, and others do its work.
  package init?(_ run: @escaping @Sendable () -> Void) {
    let body = unsafe Unmanaged.passRetained(Body(run))
    #if canImport(Darwin)
      var handle: pthread_t?
      let status = unsafe pthread_create(&handle, nil, Self.entry, body.toOpaque())
    #else
      var handle = pthread_t()
      let status = unsafe pthread_create(&handle, nil, Self.entry, body.toOpaque())
    #endif
    guard status == 0 else {
      unsafe body.release()
      return nil
    }
    #if canImport(Darwin)
      guard let handle else { return nil }
    #endif
    self.handle = handle
  }

  package func join() { pthread_join(handle, nil) }

  /// Has the heaps of threads grow by 16 MiB at a time and not by pages: at each step the system
  /// stops all threads for a moment. Memory that is not written to takes no room.
  package static func growHeapsInLargeSteps() {
    #if canImport(Glibc)
      mallopt(M_TOP_PAD, 16 << 20)
    #endif
  }

  #if canImport(Darwin)
    private static let entry: @convention(c) (UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? =
      {
        unsafe Unmanaged<Body>.fromOpaque($0).takeRetainedValue().run()
        return nil
      }
  #else
    private static let entry:
      @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = {
        if let body = unsafe $0 {
          unsafe Unmanaged<Body>.fromOpaque(body).takeRetainedValue().run()
        }
        return nil
      }
  #endif
}
