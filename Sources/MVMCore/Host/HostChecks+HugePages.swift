extension HostChecks {
  /// The pages of 2 MiB, the only large ones that Firecracker uses.
  private struct HugePages {
    let total: UInt64
    let free: UInt64
    let reserved: UInt64
    let source: String

    /// Those that nobody has and nobody was promised.
    var available: UInt64 { free > reserved ? free - reserved : 0 }
  }

  private static let folder = "/sys/kernel/mm/hugepages/hugepages-2048kB"

  var hugePages: HostCheck {
    onLinux(.hugepages) {
      let path = "/proc/meminfo"
      guard let text = host.text(path) else { return unreadable(.hugepages, path) }
      guard !text.trimmed.isEmpty else { return unanswered(.hugepages, path, text) }
      let size = Self.value("Hugepagesize", in: text)
      guard let pages = pagesFromFolder ?? Self.pages(in: text, size, path) else {
        return size == nil
          ? HostCheck(.hugepages, .note, "the kernel has no huge pages", evidence: path)
          : HostCheck(
            .hugepages, .note, "no huge pages of 2 MiB are free",
            evidence: "\(path): a huge page is \(size ?? 0) KiB; there is no \(Self.folder)")
      }
      return check(pages, isDefault: size == 2048)
    }
  }

  private func check(_ pages: HugePages, isDefault: Bool) -> HostCheck {
    let evidence =
      "\(pages.source): \(pages.total) of 2 MiB, \(pages.free) free, \(pages.reserved) reserved"
    if pages.available > 0 {
      let noun = pages.available == 1 ? "huge page of 2 MiB is" : "huge pages of 2 MiB are"
      return HostCheck(.hugepages, .pass, "\(pages.available) \(noun) free", evidence: evidence)
    }
    let (more, isTooMany) = pages.total.addingReportingOverflow(1024)
    let count = isTooMany ? pages.total : more
    return HostCheck(
      .hugepages, .note, "no huge pages of 2 MiB are free", evidence: evidence,
      fix: isDefault
        ? "sudo sysctl vm.nr_hugepages=\(count)"
        : "echo \(count) | sudo tee \(Self.folder)/nr_hugepages")
  }

  private var pagesFromFolder: HugePages? {
    guard let total = number("nr_hugepages"), let free = number("free_hugepages"),
      let reserved = number("resv_hugepages")
    else { return nil }
    return HugePages(total: total, free: free, reserved: reserved, source: Self.folder)
  }

  private func number(_ name: String) -> UInt64? {
    host.firstLine("\(Self.folder)/\(name)").flatMap { UInt64($0) }
  }

  /// The pages that `/proc/meminfo` counts, which are of the default size alone.
  private static func pages(in text: String, _ size: UInt64?, _ path: String) -> HugePages? {
    guard size == 2048, let total = value("HugePages_Total", in: text) else { return nil }
    return HugePages(
      total: total, free: value("HugePages_Free", in: text) ?? 0,
      reserved: value("HugePages_Rsvd", in: text) ?? 0, source: path)
  }

  private static func value(_ key: String, in text: String) -> UInt64? {
    text.lines.first { $0.utf8.starts(with: (key + ":").utf8) }?.words.dropFirst().first
      .flatMap { UInt64($0) }
  }
}
