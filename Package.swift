// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "mvm-core",
  platforms: [.macOS(.v26)],
  products: [
    .library(name: "MVMCore", targets: ["MVMCore"]),
    .executable(name: "mvm-core", targets: ["mvm-core"]),
  ],
  targets: [
    .systemLibrary(
      name: "CSodium",
      pkgConfig: "libsodium",
      providers: [.apt(["libsodium-dev"]), .brew(["libsodium"])]
    ),
    .systemLibrary(name: "CLinux"),
    .target(name: "CProcess"),
    .target(name: "MVMCore", dependencies: ["CLinux", "CProcess", "CSodium"]),
    .executableTarget(name: "mvm-core", dependencies: ["MVMCore"]),
    .testTarget(
      name: "MVMCoreTests",
      dependencies: ["MVMCore"],
      exclude: ["Fixtures"]
    ),
    .testTarget(
      name: "CommandTests",
      dependencies: ["MVMCore", "mvm-core"],
      exclude: ["Fixtures", "kvm-probe.c"]
    ),
  ]
)

for target in package.targets where target.type != .system && target.name != "CProcess" {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .strictMemorySafety(),
  ]
}
