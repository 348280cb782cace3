/// MVM207: a data disk too small to be encrypted.
enum DataDiskSize: Rule {
  static var about: RuleDescription {
    RuleDescription(
      code: "MVM207", name: "data-disk-size", severity: .warning,
      documents: [.pool, .desiredState],
      summary: "A data disk of 1 to 15 MiB.",
      explanation: """
        An encrypted data disk begins with a LUKS header of 16 MiB. A smaller disk can't hold it,
        and the instance fails when it is made. 0 means no data disk.
        """,
      example: RuleExample(
        .pool, at: "/instance_resources/data_disk_mib", bad: #"15"#, good: #"16"#))
  }

  static var check: RuleCheck { .pool(visit) }

  @Sendable private static func visit(_ pool: PoolSubject, _ report: inout Report) {
    let size = pool.resources.dataDiskMiB
    guard (1..<header).contains(size) else { return }
    report.add(
      self, at: pool.place("instance_resources", "data_disk_mib"),
      "a data disk of \(size) MiB is smaller than the header of its encryption",
      help: "give it \(header) MiB and more, or 0 for none")
  }

  /// The size of a LUKS 2 header, in MiB.
  private static let header: UInt32 = 16
}
