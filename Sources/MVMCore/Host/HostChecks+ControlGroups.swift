extension HostChecks {
  /// The controllers that limit an instance's CPU time, memory and processes.
  private static let neededControllers = ["cpu", "memory", "pids"]

  var controlGroups: HostCheck {
    onLinux(.cgroup2) {
      let paths = ["/proc/self/mounts", "/proc/1/mounts", "/proc/mounts"]
      guard let path = paths.first(where: { host.text($0) != nil }),
        let text = host.text(path, limit: 1 << 20)
      else { return unreadable(.cgroup2, "/proc/self/mounts") }
      let mounts = text.lines.map(\.words).filter { $0.count > 2 }
      guard !mounts.isEmpty else { return unanswered(.cgroup2, path, text) }
      // What is mounted in a container is its host's affair.
      let isContained = facts.container != nil
      let fix = isContained ? nil : "boot with systemd.unified_cgroup_hierarchy=1"
      let hasFirst = mounts.contains { $0[2] == "cgroup" }
      switch (mounts.first { $0[2] == "cgroup2" }, hasFirst) {
      case (let mount?, false): return controllers(below: mount[1])
      case (_?, true):
        return HostCheck(
          .cgroup2, .note, "control groups are hybrid: version 1 with version 2 beside it",
          evidence: "\(path) has cgroup and cgroup2", fix: fix)
      case (nil, true):
        return HostCheck(
          .cgroup2, .note, "control groups are version 1", evidence: "\(path) has only cgroup",
          fix: fix)
      case (nil, false):
        return HostCheck(
          .cgroup2, .warn, "no control groups are mounted",
          evidence: "\(path) has neither cgroup nor cgroup2",
          fix: isContained ? nil : "sudo mount -t cgroup2 none /sys/fs/cgroup")
      }
    }
  }

  /// Whether the groups that are mounted have the controllers: a kernel may be booted without them,
  /// and a container may not get them.
  private func controllers(below mount: String) -> HostCheck {
    let path = mount + "/cgroup.controllers"
    guard let line = host.firstLine(path) else { return unreadable(.cgroup2, path) }
    let found = line.words
    let missing = Self.neededControllers.filter { !found.contains($0) }
    let evidence = "\(path): \(quoted(line))"
    guard !missing.isEmpty else {
      let names = listed(Self.neededControllers, "and")
      return HostCheck(
        .cgroup2, .pass, "control groups are version 2, with \(names)", evidence: evidence)
    }
    let boot = missing.map { "cgroup_enable=\($0)" }.joined(separator: " ")
    return HostCheck(
      .cgroup2, .warn,
      "control groups are version 2, without the \(missing.count == 1 ? "controller" : "controllers") "
        + listed(missing, "and"),
      evidence: evidence,
      fix: facts.container == nil
        ? "boot with \(boot)" : "delegate \(listed(missing, "and")) to the container")
  }
}
