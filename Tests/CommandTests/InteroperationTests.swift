import Foundation
import Testing

@testable import mvm_core

/// Keys and signatures of the real tools, where the machine has them.
@Suite struct `Other tools` {
  static let payload = #"{"routes":[]}"#

  /// The signature and payload of an envelope, as files.
  static func unpack(_ folder: SigningFolder, _ envelope: String) throws {
    let json = try JSONSerialization.jsonObject(with: Data(folder.text(envelope).utf8))
    let object = try #require(json as? [String: Any])
    for key in ["payload", "signature"] {
      let bytes = try #require(object[key] as? [UInt8])
      try Data(bytes).write(to: folder.url.appending(path: key))
    }
  }

  /// An envelope of a payload and a signature in a file.
  static func pack(_ folder: SigningFolder, signature: String, as name: String) throws {
    let bytes = [UInt8](try Data(contentsOf: folder.url.appending(path: signature)))
    try folder.write(
      name,
      """
      {"payload":\(Array(payload.utf8)),"signature":\(bytes),"signer_id":"tool"}
      """)
  }

  @Test(.needs("openssl"))
  func `OpenSSL's keys are read, and each verifies the other's signatures`() throws {
    let folder = try SigningFolder()
    let (secret, pem, der) = (folder.path("s.pem"), folder.path("p.pem"), folder.path("p.der"))
    try #require(try Tool.run("openssl", "genpkey", "-algorithm", "ed25519", "-out", secret) == 0)
    try Tool.run("openssl", "pkey", "-in", secret, "-pubout", "-out", pem)
    try Tool.run("openssl", "pkey", "-in", secret, "-pubout", "-outform", "DER", "-out", der)
    try folder.sign(Self.payload, by: "s.pem", as: "ours.json")
    for key in [pem, der] {
      #expect(folder.verify("-k", key, folder.path("ours.json")).status == .yes)
    }
    try Self.unpack(folder, "ours.json")
    #expect(
      try Tool.run(
        "openssl", "pkeyutl", "-verify", "-pubin", "-inkey", pem, "-rawin", "-in",
        folder.path("payload"), "-sigfile", folder.path("signature")) == 0)
    try Tool.run(
      "openssl", "pkeyutl", "-sign", "-inkey", secret, "-rawin", "-in", folder.path("payload"),
      "-out", folder.path("theirs"))
    try Self.pack(folder, signature: "theirs", as: "theirs.json")
    #expect(folder.verify("-k", pem, folder.path("theirs.json")).status == .yes)
    let refused = folder.verify("-k", secret, folder.path("ours.json"))
    #expect(refused.status == .undecided)
    #expect(refused.err.contains("holds a secret key (PKCS #8)"))
  }

  @Test(.needs("ssh-keygen", in: "openssh-client"))
  func `OpenSSH's keys are read, but not with a passphrase`() throws {
    let folder = try SigningFolder()
    for (name, phrase, type) in [
      ("open", "", "ed25519"), ("locked", "phrase", "ed25519"), ("rsa", "", "rsa"),
    ] {
      try #require(
        try Tool.run(
          "ssh-keygen", "-q", "-t", type, "-N", phrase, "-C", "a comment", "-f", folder.path(name))
          == 0)
    }
    try folder.sign(Self.payload, by: "open", as: "x.json")
    #expect(folder.verify("-k", folder.path("open.pub"), folder.path("x.json")).status == .yes)
    #expect(folder.verify("-k", folder.path("locked.pub"), folder.path("x.json")).status == .no)
    let rsa = folder.verify("-k", folder.path("rsa.pub"), folder.path("x.json"))
    #expect(
      rsa.err.contains(#"holds a key of type "ssh-rsa"; an Ed25519 key is expected [MVM705]"#))
    let locked = TestProgram().run("sign", "--key", folder.path("locked"), "-")
    #expect(locked.err.contains("holds an encrypted secret key (OpenSSH), which can't be used"))
    let secret = folder.verify("-k", folder.path("open"), folder.path("x.json"))
    #expect(secret.err.contains("holds a secret key (OpenSSH); a public key is expected"))
  }

  @Test(.needs("minisign"))
  func `minisign's public keys are read, and its secret ones refused`() throws {
    let folder = try SigningFolder()
    let (key, secret) = (folder.path("m.pub"), folder.path("m.key"))
    try #require(try Tool.run("minisign", "-G", "-W", "-p", key, "-s", secret) == 0)
    try folder.keygen("k")
    try folder.sign(Self.payload, by: "k.key", as: "x.json")
    #expect(folder.verify("-k", key, folder.path("x.json")).status == .no)
    let line = try folder.text("m.pub").split(separator: "\n")[1]
    try folder.write("line.pub", String(line))
    #expect(folder.verify("-k", folder.path("line.pub"), folder.path("x.json")).status == .no)
    let refused = folder.verify("-k", secret, folder.path("x.json"))
    #expect(refused.err.contains("holds a secret key (minisign); a public key is expected"))
  }

  @Test(
    .enabled(if: Tool.python(has: "cryptography"), "Python's cryptography is not installed."))
  func `Python's cryptography verifies our signatures, and we verify its`() throws {
    let folder = try SigningFolder()
    try folder.keygen("k")
    try folder.sign(Self.payload, by: "k.key", as: "ours.json")
    try Self.unpack(folder, "ours.json")
    let script = """
      import base64, sys
      from cryptography.hazmat.primitives import serialization as s
      from cryptography.hazmat.primitives.asymmetric import ed25519 as e
      read = lambda name: open(sys.argv[1] + '/' + name, 'rb').read()
      key = e.Ed25519PublicKey.from_public_bytes(base64.b64decode(read('k.pub')))
      key.verify(read('signature'), read('payload'))
      own = e.Ed25519PrivateKey.generate()
      write = lambda name, data: open(sys.argv[1] + '/' + name, 'wb').write(data)
      write('theirs', own.sign(read('payload')))
      public = own.public_key()
      write('raw.pub', public.public_bytes(s.Encoding.Raw, s.PublicFormat.Raw).hex().encode())
      write('ssh.pub', public.public_bytes(s.Encoding.OpenSSH, s.PublicFormat.OpenSSH))
      """
    try folder.write("script.py", script)
    try #require(try Tool.run("python3", folder.path("script.py"), folder.url.path) == 0)
    try Self.pack(folder, signature: "theirs", as: "theirs.json")
    for key in ["raw.pub", "ssh.pub"] {
      #expect(folder.verify("-k", folder.path(key), folder.path("theirs.json")).status == .yes)
    }
  }
}
