import Synchronization

/// A build environment for tests: it runs nothing, records what it is asked, and answers as told.
///
/// ```swift
/// let environment = RecordingEnvironment { script in
///   ShellOutput(output: script == "uname" ? Array("Linux\n".utf8) : [])
/// }
/// ```
public final class RecordingEnvironment: BuildEnvironment {
  /// Something that the environment was asked.
  public enum Event: Equatable, Sendable {
    /// A script whose output was collected.
    case script(String)
    /// A script whose output was shown.
    case shownScript(String)
    /// A message for people.
    case message(ShellMessage, String)
    /// A pool that was loaded.
    case pool(PoolPath)
    /// A tenant that was loaded.
    case tenant(TenantID)
    /// A bridge that was ensured, by its name.
    case bridge(String)
    /// A TAP device that was set up, and the bridge that it is on.
    case tapUp(String, bridge: String)
    /// A TAP device that was torn down.
    case tapDown(String)
    /// A revision that was recorded, by its hash.
    case revision(PoolPath, String)
  }

  private let recorded = Mutex<[Event]>([])
  private let pools: [PoolPath: PoolSpec]
  private let tenants: [TenantID: TenantConfig]
  private let answer: @Sendable (String) -> ShellOutput

  /// - Parameters:
  ///   - pools: the pools that there are; others give `ENOENT`.
  ///   - tenants: the tenants that there are; others give `ENOENT`.
  ///   - answer: what a script gives; nothing, with status 0, unless said otherwise.
  public init(
    pools: [PoolPath: PoolSpec] = [:], tenants: [TenantID: TenantConfig] = [:],
    answer: @escaping @Sendable (String) -> ShellOutput = { _ in ShellOutput() }
  ) {
    (self.pools, self.tenants, self.answer) = (pools, tenants, answer)
  }

  /// What the environment was asked so far, in that order.
  public var events: [Event] { recorded.withLock { $0 } }

  private func record(_ event: Event) { recorded.withLock { $0.append(event) } }

  public func output(of script: String) throws(ShellError) -> ShellOutput {
    record(.script(script))
    return answer(script)
  }

  public func runShown(_ script: String) throws(ShellError) {
    record(.shownScript(script))
    _ = try answer(script).checked()
  }

  public func tell(_ kind: ShellMessage, _ text: String) { record(.message(kind, text)) }

  public func poolSpec(of pool: PoolPath) throws(BuildError) -> PoolSpec {
    record(.pool(pool))
    guard let spec = pools[pool] else {
      throw .file(FileFault(path: ObjectPaths().pool(pool).spec, error: .notFound))
    }
    return spec
  }

  public func tenantConfig(of tenant: TenantID) throws(BuildError) -> TenantConfig {
    record(.tenant(tenant))
    guard let config = tenants[tenant] else {
      throw .file(FileFault(path: ObjectPaths().tenant(tenant).config, error: .notFound))
    }
    return config
  }

  public func ensureBridge(of network: TenantNet) throws(BuildError) {
    record(.bridge(network.bridge))
  }

  public func setUpTAP(
    of instance: InstanceNet, on bridge: String
  ) throws(BuildError) {
    record(.tapUp(instance.tap, bridge: bridge))
  }

  public func tearDownTAP(of instance: InstanceNet) throws(BuildError) {
    record(.tapDown(instance.tap))
  }

  public func record(_ revision: BuildRevision, of pool: PoolPath) throws(BuildError) {
    record(.revision(pool, revision.revisionHash))
  }
}
