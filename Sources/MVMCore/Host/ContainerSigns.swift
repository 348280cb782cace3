/// The signs of a container.
///
/// They are those of `systemd-detect-virt`, in its order, and two for containers that it does not
/// recognize: cgroup paths of version 1, and an overlay as the root whose first process has the
/// root of its control groups.
enum ContainerSigns {
  /// The container's manager, such as `docker`; `container-other` for one that does not name
  /// itself; nil without a sign.
  static func container(on host: any HostSystem) -> String? {
    if host.exists("/proc/vz"), !host.exists("/proc/bc") { return "openvz" }
    for path in ["/run/host/container-manager", "/run/systemd/container"] {
      if let name = host.firstLine(path), !name.isEmpty { return name }
    }
    if let name = managerOfFirstProcess(host) { return name }
    if host.exists("/run/.containerenv") { return "podman" }
    if host.exists("/.dockerenv") { return "docker" }
    return namedByGroup(host) ?? (hasOwnGroups(host) || hasOverlay(host) ? "container-other" : nil)
  }

  /// What the first process's environment calls its container; root alone can read it.
  private static func managerOfFirstProcess(_ host: any HostSystem) -> String? {
    let start = "container="
    let variables = host.text("/proc/1/environ")?.split(on: 0) ?? []
    return variables.first { $0.utf8.starts(with: start.utf8) }
      .map { String(decoding: $0.utf8.dropFirst(start.utf8.count), as: UTF8.self) }
      .flatMap { $0.isEmpty ? nil : $0 }
  }

  private static func namedByGroup(_ host: any HostSystem) -> String? {
    let groups = host.text("/proc/1/cgroup") ?? ""
    return ["docker", "kubepods", "containerd", "lxc"].first { groups.holds("/" + $0) }
  }

  /// Whether the control groups that are mounted are not the root's: its directory has neither of
  /// these files.
  private static func hasOwnGroups(_ host: any HostSystem) -> Bool {
    ["cgroup.type", "cgroup.events"].contains { host.exists("/sys/fs/cgroup/" + $0) }
  }

  /// Whether the root is an overlay of overlayfs, and the first process has no group of its own,
  /// which an init system would give it.
  private static func hasOverlay(_ host: any HostSystem) -> Bool {
    let mounts = (host.text("/proc/self/mounts") ?? "").lines.map(\.words)
    let isOverlay = mounts.contains { $0.starts(with: ["overlay", "/", "overlay"]) }
    return isOverlay && host.firstLine("/proc/1/cgroup") == "0::/"
  }
}
