import Foundation
import Testing

/// The packages that `make deb` and `make dist` make of the build for release.
@Suite(
  .enabled(
    if: Project.isProductCurrent,
    "The build for release is missing or older than the sources: make build."),
  .enabled(
    if: FileManager.default.fileExists(atPath: Project.root.path + "/.git"),
    "This is no git repository, whose last commit packages are made of."))
struct `Packages` {
  private static let isDebian = Tool.has("dpkg-deb") && Tool.has("dpkg-query")

  /// The packages of a target, made once.
  private static let deb = made("deb")
  private static let dist = made("dist")

  /// A folder with the packages that `make` makes; empty if it can't.
  private static func made(_ target: String) -> TemporaryFolder {
    let folder = TemporaryFolder()
    let result = try? ShellScript.run(
      "make \(target) PACKAGES=\"$1\"", folder.path, in: Project.root.path)
    #expect(result?.status == 0, "\(result?.err ?? "")")
    return folder
  }

  private static func bytes(in folder: TemporaryFolder) -> [String: Data?] {
    Project.files(in: folder.path).reduce(into: [:]) { files, name in
      files[name] = FileManager.default.contents(atPath: folder.path + "/" + name)
    }
  }

  @Test func `the same commit makes the same archives`() {
    #expect(Self.bytes(in: Self.made("dist")) == Self.bytes(in: Self.dist))
  }

  @Test(.enabled(if: isDebian, "dpkg is not installed."))
  func `the same commit makes the same Debian package`() {
    #expect(Self.bytes(in: Self.made("deb")) == Self.bytes(in: Self.deb))
  }

  @Test(.enabled(if: isDebian, "dpkg is not installed."))
  func `the Debian package holds what is installed, and what Debian asks for`() throws {
    let listing = try ShellScript.run("dpkg-deb --contents *.deb", in: Self.deb.path).out
    let lines = listing.split(separator: "\n").map { $0.split(separator: " ") }
    #expect(lines.allSatisfy { $0[1] == "root/root" })
    let files = lines.filter { !$0[0].hasPrefix("d") }.map {
      $0.dropFirst(5).joined(separator: " ")
    }
    let installed = `Installing`.listed.map { file in
      "./usr/" + file.replacing("zsh/site-functions", with: "zsh/vendor-completions")
        + (file.contains("/man/") ? ".gz" : "")
    }
    let documents = ["changelog.Debian.gz", "changelog.gz", "copyright"]
      .map { "./usr/share/doc/mvm-core/" + $0 }
    #expect(
      files.sorted()
        == (installed + documents + ["./usr/share/lintian/overrides/mvm-core"]).sorted()
    )
  }

  @Test(.enabled(if: isDebian, "dpkg is not installed."), .needs("lintian"))
  func `lintian has nothing to say of the Debian package`() throws {
    let result = try ShellScript.run(
      "lintian --allow-root --pedantic --fail-on error,warning,info,pedantic *.deb",
      in: Self.deb.path)
    #expect(result.status == 0 && result.out == "", "\(result.out)\(result.err)")
  }

  @Test(
    .enabled(if: isDebian, "dpkg is not installed."),
    .enabled(if: geteuid() == 0, "Only root can install a package."))
  func `the Debian package installs into an empty root, needs nothing else, and is removed whole`()
    throws
  {
    let folder = TemporaryFolder(["root/var/lib/dpkg/status": ""])
    for name in ["info", "updates", "triggers"] {
      folder.write("", to: "root/var/lib/dpkg/\(name)/x")
    }
    let dpkg = "dpkg --root=\"$PWD/root\" --log=/dev/null "
    let install = try ShellScript.run(
      dpkg + "--install \"$1\"/*.deb", Self.deb.path, in: folder.path)
    try #require(install.status == 0, "\(install.err)")
    let command = "root/usr/bin/mvm-core"
    #expect(try ELFFile(path: folder.path + "/" + command).neededLibraries == [])
    folder.write("{}", to: "pool.json")
    let run = try ShellScript.run("env -i \(command) lint pool.json", in: folder.path)
    #expect(run.status == 1 && run.out.contains("--> pool.json:1:1"), "\(run.err)")
    let purge = try ShellScript.run(dpkg + "--purge mvm-core", in: folder.path)
    #expect(purge.status == 0, "\(purge.err)")
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/root/usr"))
  }

  @Test func `the archives are those of the checksums, and hold the sources and the command`()
    throws
  {
    let folder = Self.dist
    let sums = folder.text(of: "SHA256SUMS")?.split(separator: "\n") ?? []
    let names = sums.map { String($0.split(separator: " ")[1]) }
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        == (names + ["SHA256SUMS"]).sorted())
    let check = "sha256sum --check SHA256SUMS || shasum -a 256 --check SHA256SUMS"
    #expect(try ShellScript.run(check, in: folder.path).status == 0)
    let unpacked = TemporaryFolder()
    let unpack = "for file in \"$1\"/*.tar.gz; do tar -xzf \"$file\" || exit; done"
    #expect(try ShellScript.run(unpack, folder.path, in: unpacked.path).status == 0)
    let folders = names.map { unpacked.path + "/" + $0.replacing(".tar.gz", with: "") }
    #expect(Project.files(in: folders[0]).contains("Package.swift"))
    let documents = ["CHANGELOG.md", "COPYRIGHT", "LICENSE", "README.md"]
    #expect(Project.files(in: folders[1]) == (documents + `Installing`.listed).sorted())
    #expect(try ShellScript.run("bin/mvm-core --version", in: folders[1]).status == 0)
  }

  @Test(.needs("ruby"))
  func `the formula for Homebrew is Ruby, and builds as the Makefile does`() throws {
    let formula = Project.root.path + "/Tools/packaging/mvm-core.rb"
    #expect(try ShellScript.run("ruby -wc \"$1\"", formula, in: "/").out == "Syntax OK\n")
    let text = Project.text("Tools/packaging/mvm-core.rb")
    let version = Project.text("Sources/MVMCore/Version.swift").split(separator: "\"")[1]
    #expect(text.contains("tag: \"v\(version)\""))
  }
}
