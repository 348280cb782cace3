extension HostChecks {
  /// Whether a program is on PATH, in the version in effect.
  func program(_ name: String, _ id: HostCheck.ID) -> HostCheck {
    onLinux(id) {
      let standard = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
      let known = host.environment("PATH")
      let folders = known ?? standard
      let paths = folders.split(on: UInt8(ascii: ":")).filter { $0.utf8.first == 0x2F }
        .map { $0 + "/" + name }
      guard let path = paths.first(where: isProgram) else {
        return HostCheck(
          id, .warn, "\(name) is not on PATH",
          evidence:
            "\(known == nil ? "without PATH, the usual one" : "PATH") is \(quoted(folders))",
          fix: "install \(name) \(mvm.firecrackerVersion) from Firecracker's release in "
            + "/usr/local/bin")
      }
      return versioned(name, id, path)
    }
  }

  private func isProgram(_ path: String) -> Bool {
    guard let facts = try? host.facts(of: path) else { return false }
    return facts.kind == .file && facts.mode & 0o111 != 0
  }

  private func versioned(_ name: String, _ id: HostCheck.ID, _ path: String) -> HostCheck {
    let line: String?
    do {
      line = try host.version(of: path)
    } catch {
      return HostCheck(id, .warn, "\(quoted(path)) can't be run: \(error)")
    }
    guard let line else {
      let why =
        host.origin == .directory
        ? "programs below another root are not run" : "others can change it"
      return HostCheck(id, .skip, "\(quoted(path)) was not asked for its version: \(why)")
    }
    let evidence = "\(quoted(path)) prints \(quoted(line))"
    let wanted = mvm.firecrackerVersion
    guard let found = FirecrackerVersion(lastIn: line) else {
      return HostCheck(id, .warn, "\(name) is of no version, not \(wanted)", evidence: evidence)
    }
    if found == wanted || (wanted.patch == nil && found.short == wanted.short) {
      return HostCheck(id, .pass, "\(name) is \(found)", evidence: evidence)
    }
    return HostCheck(
      id, .warn, "\(name) is \(found), not \(wanted)", evidence: evidence,
      fix: "export \(FirecrackerVersion.variable)=\(found), or install \(wanted)")
  }

  var trustedKeys: HostCheck {
    let path = MVMView.trustedKeysPath
    switch mvm.trustedKeys {
    case .absent:
      return HostCheck(
        .trustedKeys, .note, "there is no \(path): no signed desired state is accepted",
        fix: "sudo install -d -m 755 \(path)")
    case .notADirectory:
      return HostCheck(.trustedKeys, .warn, "\(path) is not a directory")
    case .unreadable(let error):
      return HostCheck(.trustedKeys, .skip, "\(path) can't be read: \(error)")
    case .unsafe(let fault), .refused(let fault):
      let place = quoted(String(decoding: fault.path, as: UTF8.self))
      return HostCheck(
        .trustedKeys, .warn,
        mvm.trustedKeys.name == "refused"
          ? "mvm refuses \(path) because of a file in it" : "others can change \(path)",
        evidence: "\(place) \(fault.message)", fix: fault.fix)
    case .present(let keys) where keys == 0:
      return HostCheck(.trustedKeys, .note, "\(path) has no keys (*.pub)")
    case .present(let keys):
      return HostCheck(.trustedKeys, .pass, "\(path) has \(keys) \(keys == 1 ? "key" : "keys")")
    }
  }

  var hostd: HostCheck {
    let path = MVMView.hostdPath
    let fix = "start mvm's hostd again"
    switch mvm.hostd {
    case .absent: return HostCheck(.hostd, .note, "there is no \(path): hostd does not run")
    case .noAccess: return HostCheck(.hostd, .skip, "\(path) is not this user's to use")
    case .notAsked:
      return HostCheck(.hostd, .skip, "\(path) below another root was not asked")
    case .notASocket: return HostCheck(.hostd, .warn, "\(path) is not a socket", fix: fix)
    case .answered: return HostCheck(.hostd, .pass, "hostd answers", evidence: "Ping gave Pong")
    case .wrongAnswer:
      return HostCheck(
        .hostd, .warn, "hostd answers something else than Pong", evidence: path, fix: fix)
    case .failed(let error):
      let what = error == .timedOut ? "within a second" : "(\(error))"
      return HostCheck(
        .hostd, .warn, "hostd does not answer \(what)", evidence: path, fix: fix)
    }
  }
}
