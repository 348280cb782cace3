import Foundation
import Testing

@testable import MVMCore

@Suite struct `Platforms` {
  /// A host's system, its `/proc/version`, whether there is a device, and what mvm makes of it.
  struct Case: Sendable {
    let system: String
    let version: String
    let hasDevice: Bool
    let name: String
    /// Whether Lima is needed without Apple containers and without Docker.
    let needsLima: Bool
  }

  private static let linux = "Linux version 6.1.102 (mockbuild@x) #1 SMP"
  private static let wsl2 = "Linux version 6.6.87.2-microsoft-standard-WSL2 (root@x) #1 SMP"
  private static let wsl1 = "Linux version 4.4.0-19041-Microsoft (Microsoft@Microsoft.com) #1237"
  /// mvm's rule looks at the whole text, the name of the builder's machine included.
  private static let builtOnWSL = "Linux version 6.1.0 (me@my-wSl-box) #1 SMP"

  static let cases = [
    Case(system: "Darwin", version: "", hasDevice: false, name: "macOS", needsLima: true),
    Case(
      system: "Linux", version: linux, hasDevice: true, name: "Linux (native KVM)",
      needsLima: false),
    Case(
      system: "Linux", version: linux, hasDevice: false, name: "Linux (no KVM)", needsLima: true),
    Case(
      system: "Linux", version: wsl2, hasDevice: true, name: "WSL2 (KVM available)",
      needsLima: false),
    Case(system: "Linux", version: wsl2, hasDevice: false, name: "WSL2", needsLima: true),
    Case(system: "Linux", version: wsl1, hasDevice: false, name: "WSL2", needsLima: true),
    Case(system: "Linux", version: builtOnWSL, hasDevice: false, name: "WSL2", needsLima: true),
    Case(
      system: "Linux", version: "", hasDevice: true, name: "Linux (native KVM)", needsLima: false),
    Case(
      system: "FreeBSD", version: wsl2, hasDevice: true, name: "Linux (no KVM)", needsLima: true),
    Case(system: "Windows", version: "", hasDevice: false, name: "Windows", needsLima: false),
  ]

  @Test(arguments: cases)
  func `are named by mvm's rule`(_ expected: Case) {
    let platform = Platform(
      system: expected.system, version: expected.version, hasDevice: expected.hasDevice)
    let hasKVM = expected.name.contains("native") || expected.name.contains("available")
    #expect("\(platform)" == expected.name)
    #expect(platform.hasKVM == hasKVM)
    #expect(platform.supportsNativeRunner == hasKVM)
    #expect(platform.isWSL == expected.name.hasPrefix("WSL2"))
    #expect(platform.isWindows == (expected.name == "Windows"))
    #expect(platform.needsLima(hasAppleContainers: false, hasDocker: false) == expected.needsLima)
  }

  @Test func `with Apple containers macOS needs no Lima, and with Docker WSL2 needs none`() {
    for expected in Self.cases where expected.needsLima {
      let platform = Platform(
        system: expected.system, version: expected.version, hasDevice: expected.hasDevice)
      let isLinux = platform == .linuxWithoutKVM
      #expect(platform.needsLima(hasAppleContainers: true, hasDocker: true) == isLinux)
      let isMac = platform == .macOS
      #expect(platform.needsLima(hasAppleContainers: false, hasDocker: true) == (isMac || isLinux))
    }
  }

  @Test(arguments: [
    ("Darwin", "25.0.0", "arm64", true), ("Darwin", "26.1.0", "arm64", true),
    ("Darwin", "24.6.0", "arm64", false), ("Darwin", "25.0.0", "x86_64", false),
    ("Linux", "25.0.0", "aarch64", false), ("Darwin", "", "arm64", false),
  ])
  func `Apple containers need macOS 26, whose kernel is Darwin 25, and an ARM CPU`(
    system: String, release: String, machine: String, hasThem: Bool
  ) {
    let kernel = KernelName(system: system, release: release, machine: machine)
    #expect(kernel.hasAppleContainers == hasThem)
  }

  @Test func `Docker and Nix are there if their commands succeed`() {
    let shell = RecordingEnvironment { script in
      ShellOutput(end: .exited(script.hasPrefix("nix ") ? 0 : 1))
    }
    #expect(Platform.answers("nix --version", by: shell))
    #expect(!Platform.answers("docker version", by: shell))
    #expect(shell.events.count == 2)
  }

  @Test func `Nix is there too where its installers put it`() {
    let silent = RecordingEnvironment { _ in ShellOutput(end: .exited(127)) }
    for path in ["/nix/var/nix/profiles/default/bin/nix", "/run/current-system/sw/bin/nix"] {
      #expect(Platform.hasNix(on: RecordedHost.linux(files: [path: ""]), by: silent))
    }
    #expect(!Platform.hasNix(on: RecordedHost.linux(files: [:]), by: silent))
    let answering = RecordingEnvironment()
    #expect(Platform.hasNix(on: RecordedHost.linux(files: [:]), by: answering))
  }

  @Test func `the running host always has one, and is asked once`() {
    #expect(Platform.current == Platform(of: LocalHost()))
    #expect(!Platform.current.isWindows)
    #expect(Platform.hasAppleContainers == LocalHost().kernel.hasAppleContainers)
  }

  @Test(
    arguments: [
      ("4.4.0-19041-Microsoft", 1), ("6.6.87.2-microsoft-standard-WSL2", 2),
      ("4.19.43-microsoft-standard", 2), ("6.1.21-custom-WSL2+", 2), ("6.1.102", nil),
      ("6.1.0-microsoft", nil),
    ] as [(String, Int?)])
  func `the release shows which WSL this is`(release: String, version: Int?) {
    let kernel = KernelName(system: "Linux", release: release, machine: nil)
    #expect(kernel.wslVersion == version)
  }

  @Test func `Apple's name of the architecture becomes mvm's`() {
    let kernel = KernelName(system: "Darwin", release: nil, machine: "arm64")
    #expect(kernel.architecture == "aarch64")
  }
}

@Suite struct `mvm's settings` {
  /// An environment, a directory, its path and the variable that decided.
  static let directories: [([String: String], MVMDirectory.Purpose, String, String?)] = [
    (["MVM_DATA_DIR": "/d", "HOME": "/h"], .data, "/d", "MVM_DATA_DIR"),
    (["XDG_DATA_HOME": "/x", "HOME": "/h"], .data, "/h/.mvm", "HOME"),
    (["XDG_DATA_HOME": "/x", "HOME": "/h"], .share, "/x/mvm", "XDG_DATA_HOME"),
    (["MVM_CACHE_DIR": "", "XDG_CACHE_HOME": "", "HOME": "/h"], .cache, "/h/.cache/mvm", "HOME"),
    (["XDG_CONFIG_HOME": "/x"], .config, "/x/mvm", "XDG_CONFIG_HOME"),
    (["MVM_STATE_DIR": "/s", "XDG_STATE_HOME": "/x"], .state, "/s", "MVM_STATE_DIR"),
    (["HOME": ""], .state, "/.local/state/mvm", "HOME"),
    (["HOME": ""], .data, "/.mvm", "HOME"),
    (["MVM_DATA_DIR": "", "HOME": ""], .data, "/.mvm", "HOME"),
    ([:], .data, "/tmp/.mvm", nil),
  ]

  @Test(arguments: directories)
  func `a directory is the first that is set and not empty`(
    environment: [String: String], purpose: MVMDirectory.Purpose, path: String, variable: String?
  ) {
    let directory = MVMDirectory(purpose) { environment[$0] }
    #expect(directory.path == path)
    #expect(directory.variable == variable)
  }

  @Test(arguments: [
    ("1", true), ("true", true), ("TRUE", true), ("0", false), ("yes", false), ("", false),
  ])
  func `production is 1 or true in any case`(value: String, isProduction: Bool) {
    #expect(MVMView.isProduction { _ in value } == isProduction)
  }

  @Test func `production is off when nothing is set`() {
    #expect(!MVMView.isProduction { _ in nil })
  }
}
