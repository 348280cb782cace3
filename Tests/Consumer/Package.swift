// swift-tools-version: 6.2
// A package as those of MVMCore's users are: it sees the public API and nothing else.
import PackageDescription

let package = Package(
  name: "Consumer",
  platforms: [.macOS(.v26)],
  dependencies: [.package(name: "mvm-core", path: "../..")],
  targets: [
    .executableTarget(
      name: "Consumer", dependencies: [.product(name: "MVMCore", package: "mvm-core")]),
    // Made of the code in the catalog's articles.
    .executableTarget(
      name: "Articles", dependencies: [.product(name: "MVMCore", package: "mvm-core")]),
  ]
)
