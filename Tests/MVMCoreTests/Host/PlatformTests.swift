import MVMCore
import Testing

@Suite struct `Platforms` {
  @Test(arguments: [
    ("Darwin", "25.0.0", false, "macOS", true, false),
    ("Linux", "6.1.102", true, "Linux (native KVM)", false, true),
    ("Linux", "6.1.102", false, "Linux (no KVM)", true, false),
    ("Linux", "6.6.87.2-microsoft-standard-WSL2", true, "WSL2", false, true),
    ("Linux", "6.6.87.2-microsoft-standard-WSL2", false, "WSL2", true, false),
    ("Linux", "4.4.0-19041-Microsoft", false, "Linux (no KVM)", true, false),
    ("Windows", "11", false, "Windows", false, false),
  ])
  func `the kernel and the device decide what mvm calls a host`(
    system: String, release: String, hasDevice: Bool, name: String, needsLima: Bool, hasKVM: Bool
  ) throws {
    let kernel = KernelName(system: system, release: release, machine: nil)
    let platform = try #require(Platform(kernel: kernel, hasDevice: hasDevice))
    #expect("\(platform)" == name)
    #expect(platform.needsLima == needsLima)
    #expect(platform.hasKVM == hasKVM)
    #expect(platform.supportsNativeRunner == hasKVM)
  }

  @Test func `an unknown system has no platform`() {
    let kernel = KernelName(system: "FreeBSD", release: "14", machine: "amd64")
    #expect(Platform(kernel: kernel, hasDevice: true) == nil)
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
    (["HOME": ""], .state, "/tmp/.local/state/mvm", nil),
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
