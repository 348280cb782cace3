/// MVM207: a data disk too small for its file system.
enum DataDiskSize: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM207", name: "data-disk-size", severity: .warning, since: "0.2.0",
      documents: [.pool, .desiredState],
      summary: "A data disk of 1 to 15 MiB.",
      explanation: """
        The header of the encrypted file system on a data disk takes 16 MiB: a smaller disk has no
        room for it, let alone for data. 0 means no disk. Sizes are in MiB:
        1 GiB is 1024.
        """,
      example: RuleExample(
        .pool, at: "/instance_resources/data_disk_mib", bad: "10", good: "10240"))
  }

  static var check: RuleCheck { .pool(visit) }

  /// What the header of the encrypted file system takes, in MiB.
  private static let header: UInt32 = 16

  @Sendable private static func visit(_ pool: PoolSubject, _ report: inout Report) {
    let size = pool.resources.dataDiskMiB
    guard size > 0, size < header else { return }
    report.add(
      self, at: pool.place(\.instanceResources, \.dataDiskMiB),
      "data_disk_mib is \(size); the encrypted file system's header alone takes \(header) MiB",
      help: "use \(size * 1024) for \(size) GiB, or 0 for no data disk")
  }
}
