import Foundation
import Testing

@testable import MVMCore

/// What is read as a key, and what is said of everything else. Keys made by the real tools are in
/// the tests of the commands.
@Suite struct `Forms of keys` {
  static let bytes = [UInt8](1...32)
  static let base64 = Base64.encode(bytes)
  static let hex = "0102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f20"

  static func key(_ text: String) throws(KeyFault) -> [UInt8] {
    try PublicKey(file: Array(text.utf8)).bytes
  }

  static func fault(_ text: String) -> KeyFault? { fault(Array(text.utf8)) }

  static func fault(_ file: [UInt8]) -> KeyFault? {
    do throws(KeyFault) {
      _ = try PublicKey(file: file)
      return nil
    } catch {
      return error
    }
  }

  static func secretFault(_ text: String) -> KeyError? {
    var file = Array(text.utf8)
    do throws(KeyError) {
      _ = try SecretKey(file: &file)
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: [
    base64, base64 + "\n", "  \(base64)\r\n", hex, hex.uppercased() + "\n",
    "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8g me@host",
    "ssh-ed25519\tAAAAC3NzaC1lZDI1NTE5AAAAIAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8g",
    "untrusted comment: x\nRWQAAAAAAAAAAAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8g\n",
    "RWQAAAAAAAAAAAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8g",
    """
    -----BEGIN PUBLIC KEY-----\r
    MCowBQYDK2VwAyEAAQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHyA=\r
    -----END PUBLIC KEY-----\r

    """,
  ])
  func `these are one key`(text: String) throws {
    #expect(try Self.key(text) == Self.bytes)
  }

  @Test func `DER is read as bytes`() throws {
    let der: [UInt8] = [0x30, 0x2A, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x03, 0x21, 0x00]
    #expect(try PublicKey(file: der + Self.bytes).bytes == Self.bytes)
    #expect(Self.fault(der + Self.bytes.dropLast()) == .unknownForm)
    #expect(Self.fault(der + Self.bytes + [0]) == .unknownForm)
    #expect(Self.fault([0x30, 0x07] + der[2..<9]) == .malformed(.der))
  }

  static let refused: [(String, KeyFault)] = [
    ("", .empty), (" \n\t", .empty), ("hello, world", .unknownForm),
    (String(base64.dropLast()), .malformed(.base64)),
    (base64.replacing("A", with: "B") + "=", .malformed(.base64)),
    (Base64.encode([UInt8](1...31)), .length(31)), (Base64.encode([UInt8](1...33)), .length(33)),
    (Base64.encode([UInt8](1...64)), .secretKey(.raw)), (hex + hex, .secretKey(.raw)),
    (hex + "ab", .length(33)), (base64 + "\n" + base64, .several),
    ("ssh-rsa AAAAB3NzaC1yc2E= me", .otherAlgorithm("ssh-rsa")),
    ("ssh-\u{202E} AAAA", .unknownForm), ("ssh-\u{1B}[2J AAAA", .unknownForm),
    ("ecdsa-sha2-nistp256 AAAA me", .otherAlgorithm("ecdsa-sha2-nistp256")),
    ("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAECAw== me", .malformed(.ssh)),
    ("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAAgEC me", .length(2)),
    ("untrusted comment: x\nRWQAAAAA\n", .malformed(.minisign)),
    ("-----BEGIN PUBLIC KEY-----\nMCow\n-----END PUBLIC KEY-----", .malformed(.pem)),
    ("-----BEGIN PUBLIC KEY-----\n", .malformed(.pem)),
    (
      "-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VuAyEAAQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHyA="
        + "\n-----END PUBLIC KEY-----", .otherAlgorithm("X25519")
    ),
    ("-----BEGIN PRIVATE KEY-----\nMC4=\n-----END PRIVATE KEY-----", .secretKey(.pkcs8)),
    ("-----BEGIN ENCRYPTED PRIVATE KEY-----\n", .secretKey(.pkcs8)),
    ("-----BEGIN OPENSSH PRIVATE KEY-----\n", .secretKey(.openSSH)),
    ("-----BEGIN RSA PRIVATE KEY-----\n", .secretKey(.pem("RSA PRIVATE KEY"))),
    ("-----BEGIN CERTIFICATE-----\n", .otherAlgorithm("CERTIFICATE")),
    ("mvm-core secret key: x\nAAAA", .secretKey(.mvmCore)),
    (
      "untrusted comment: x\n" + Base64.encode([0x45, 0x64] + .init(repeating: 7, count: 156)),
      .secretKey(.minisign)
    ),
  ]

  @Test(arguments: refused)
  func `these are none, and the reason is told`(text: String, fault: KeyFault) {
    #expect(Self.fault(text) == fault)
    #expect(!fault.message.isEmpty && !fault.help.isEmpty)
  }

  @Test func `a file of a gigabyte is not searched for a key`() {
    #expect(Self.fault([UInt8](repeating: 0x41, count: (64 << 10) + 1)) == .tooLarge)
  }

  @Test func `our own secret file is read, and its damage noticed`() throws {
    let key = try SecretKey.generate()
    var file = key.file(comment: "x\ny")
    let text = String(decoding: file, as: UTF8.self)
    #expect(text.hasPrefix("mvm-core secret key: x y\n"))
    #expect(try SecretKey(file: &file).publicKey == key.publicKey)
    #expect(file.isEmpty)
    let middle = text.index(text.endIndex, offsetBy: -40)
    let digit = text[middle] == "A" ? "B" : "A"
    let damaged = text.replacingCharacters(in: middle...middle, with: digit)
    #expect(Self.secretFault(damaged) == .fault(.mismatchedHalves))
    #expect(Self.secretFault(String(text.dropLast(9))) == .fault(.malformed(.secret(.mvmCore))))
  }

  @Test(arguments: [
    ("", KeyFault.empty), ("nothing", .unknownForm), (base64, .publicKey),
    ("-----BEGIN PUBLIC KEY-----\n", .publicKey),
    ("-----BEGIN PRIVATE KEY-----\nMC4=\n-----END PRIVATE KEY-----", .malformed(.secret(.pkcs8))),
    ("-----BEGIN ENCRYPTED PRIVATE KEY-----\n", .encrypted(.pkcs8)),
    (
      "-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA\n-----END OPENSSH PRIVATE KEY-----",
      .malformed(.secret(.openSSH))
    ),
    ("-----BEGIN EC PRIVATE KEY-----\n", .otherAlgorithm("EC PRIVATE KEY")),
  ])
  func `these hold no secret key`(text: String, fault: KeyFault) {
    #expect(Self.secretFault(text) == .fault(fault))
    #expect(!fault.secretHelp.isEmpty)
  }

  @Test func `cut and changed keys never crash the readers`() throws {
    var random = SeededGenerator(state: 3)
    let key = try SecretKey.generate()
    let pem = """
      -----BEGIN PRIVATE KEY-----
      MC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g
      -----END PRIVATE KEY-----
      """
    let files = [key.file(comment: "x"), Array(pem.utf8), Array(Self.base64.utf8)]
    for _ in 0..<2000 {
      var file = try #require(files.randomElement(using: &random))
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        file[Int.random(in: 0..<file.count, using: &random)] = .random(in: 0...255, using: &random)
      }
      file.removeLast(Int.random(in: 0..<file.count, using: &random) / 4)
      _ = Self.fault(file)
      _ = try? SecretKey(file: &file)
    }
  }

  @Test func `a fingerprint is read in either case and nothing else is one`() throws {
    let print = try PublicKey(bytes: Self.bytes).fingerprint
    #expect(print.description.count == 71)
    #expect(Fingerprint("SHA256:" + print.description.dropFirst(7).uppercased()) == print)
    #expect(Fingerprint(String(print.description.dropLast())) == nil)
    #expect(Fingerprint("sha256:" + print.description.dropFirst(7)) == nil)
    #expect(Fingerprint("SHA256:" + String(repeating: "g", count: 64)) == nil)
  }
}
