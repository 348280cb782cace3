import Foundation
import MVMCore
import Testing

@testable import mvm_core

/// Files of other programs whose names, or some of whose keys, are those of mvm's files.
@Suite struct `Files of other programs` {
  /// By their paths, as such programs write them.
  private static let files: [String: String] = [
    // Configuration management.
    "chef/nodes/node.json": #"{"name": "web01", "chef_environment": "prod", "run_list": []}"#,
    "puppet/node.json": #"{"parameters": {"role": "web"}, "classes": ["ntp"]}"#,
    "ansible/templates/instance.json": #"{"Instances": [{"ImageId": "{{ ami }}"}]}"#,
    "helm/templates/web/pool.json": "{{- range .Values.pools }}\n{\"name\": \"x\"}\n{{- end }}\n",
    "django/tenants/app/fixtures/node.json": #"[{"model": "x.node", "pk": 1}]"#,
    "ansible/files/audit.log": "type=SYSCALL msg=audit(1364481363.243:24287): arch=c000003e\n",
    "ansible/files/pool.json": "{% for pool in pools %}\n{\"name\": \"x\"}\n{% endfor %}\n",
    "salt/tenant.json": #"{"tenant": "acme", "minions": ["a", "b"]}"#,
    // Web frameworks.
    "angular/src/routes.json": #"[{"path": "home", "component": "HomeComponent"}]"#,
    "next/routes.json": #"{"version": 3, "pages404": true, "dynamicRoutes": [], "routes": {}}"#,
    "json-server/routes.json": #"{"/api/*": "/$1", "/:resource/:id/show": "/:resource/:id"}"#,
    "azure/routes.json": #"{"routes": [{"route": "/admin", "allowedRoles": ["admin"]}]}"#,
    "vercel/vercel.json": #"{"routes": [{"src": "/a", "dest": "/b"}], "version": 2}"#,
    "react/node.json": #"{"id": 7, "children": [], "hostname": "localhost"}"#,
    "express/security-policy.json": #"{"directives": {"defaultSrc": ["'self'"]}}"#,
    "strapi/tenant.json": #"{"kind": "collectionType", "attributes": {}}"#,
    // Clouds.
    "aws/template.json": #"{"AWSTemplateFormatVersion": "2010-09-09", "Resources": {}}"#,
    "aws/instance.json": #"{"Reservations": [{"Instances": [{"InstanceId": "i-0abc"}]}]}"#,
    "aws/security-policy.json": #"{"SslPolicies": [{"Name": "ELBSecurityPolicy"}]}"#,
    "aws/desired.json": #"{"state": {"desired": {"led": "on"}}, "version": 4}"#,
    "azure/template.json": ##"{"$schema": "https://example.com/t.json#", "resources": []}"##,
    "azure/pool.json": #"{"id": "pool1", "vmSize": "standard_d2", "targetDedicatedNodes": 2}"#,
    "gcp/instance.json": #"{"kind": "compute#instance", "status": "RUNNING", "zone": "z"}"#,
    "openstack/pool.json": #"{"pool": {"lb_algorithm": "ROUND_ROBIN", "protocol": "HTTP"}}"#,
    "auth0/tenant.json": #"{"friendly_name": "Acme", "support_email": "a@example.com"}"#,
    // Clusters and machines.
    "k8s/node.json": #"{"apiVersion": "v1", "kind": "Node", "metadata": {"name": "n1"}}"#,
    "k8s/audit.log": #"{"kind":"Event","apiVersion":"audit.k8s.io/v1","level":"Metadata"}"# + "\n",
    "vault/audit.log": #"{"time":"2026-01-01T00:00:00Z","type":"request","auth":{}}"# + "\n",
    "nginx/audit.log": "127.0.0.1 - - [01/Jan/2026:00:00:00 +0000] \"GET / HTTP/1.1\" 200 1\n",
    "app/audit.jsonl": #"{"ts":1,"user":"x","event":"login"}"# + "\n",
    "nomad/node.json": #"{"ID": "f7476465", "Datacenter": "dc1", "Status": "ready"}"#,
    "terraform/template.json": #"{"variable": {"x": {"type": "string"}}, "builders": []}"#,
    "terraform/revision.json": #"{"format_version": "1.0", "terraform_version": "1.9.0"}"#,
    "jenkins/build_history.json": #"{"builds": [{"number": 7, "result": "SUCCESS"}]}"#,
    "mining/pool.json": #"{"url": "stratum+tcp://pool.example.com:3333", "user": "x"}"#,
    "mastodon/instance.json": #"{"uri": "example.social", "title": "Example", "version": "4.2"}"#,
    // Tools.
    "dotnet/.template.config/template.json": #"{"author": "x", "identity": "X.Y"}"#,
    "dotnet/template.json": #"{"author": "x", "classifications": ["Web"], "identity": "X.Y"}"#,
    "appium/desired-capabilities.json": #"{"platformName": "Android", "deviceName": "x"}"#,
    "cargo/template.toml": "[template]\nignore = [\"target\"]\n",
    "tuf/root.signed.json": #"{"signatures": [{"keyid": "x", "sig": "y"}], "signed": {}}"#,
    "jose/license.json": #"{"payload": "eyJhIjoxfQ", "protected": "e30", "signature": "c2ln"}"#,
    "broken/node.json": "{\"name\": \"x\", // comment\n 'run_list': [,]\n",
    "empty/pool.json": "", "empty/audit.log": "",
  ]

  private static func lint(_ folder: TemporaryFolder, _ options: String...) -> TestProgram.Result {
    let arguments = ["lint"] + options + [folder.path]
    return TestProgram(workingDirectory: folder.path).run(arguments.map { Argument($0) })
  }

  private static let pool = """
    {"pool_id": "web", "tenant_id": "acme", "flake_ref": "github:acme/web", "profile": "minimal",
     "instance_resources": {"vcpus": 64, "mem_mib": 512},
     "desired_counts": {"running": 1, "warm": 0, "sleeping": 0}}

    """

  @Test func `are silent, and status 3 only where there is nothing else`() {
    #expect(Self.files.count > 40)
    let folder = TemporaryFolder(Self.files)
    let alone = Self.lint(folder)
    #expect(alone.status == .undecided && alone.out.isEmpty, "\(alone.out)")
    #expect(Self.lint(folder, "--allow-empty") == .init(status: .yes))
    folder.write(Self.pool, to: "acme/pool.json")
    let mixed = Self.lint(folder, "-f", "concise")
    #expect(mixed.status == .no && mixed.out.split(separator: "\n").count == 1)
    #expect(mixed.out.contains("acme/pool.json:2:34: error: vcpus is 64"))
  }

  @Test func `are listed with -v where their names are mvm's`() {
    let result = Self.lint(TemporaryFolder(Self.files), "-v", "--allow-empty")
    let lines = result.err.split(separator: "\n")
    #expect(lines.contains { $0.contains("chef/nodes/node.json is skipped") }, "\(result.err)")
    #expect(lines.contains { $0.contains("empty/audit.log is skipped") })
    #expect(!result.err.contains("vercel.json"))
  }

  @Test func `are checked where they lie in mvm's own tree`() {
    let folder = TemporaryFolder([
      "tenants/acme/tenant.json": "", "tenants/acme/pools/web/pool.json": "{",
      "templates/base/template.json": "[]", "x/node.json": #"{"node_id": "n", "hostname": 1}"#,
      "routes.json": #"{"routes": []}"#, "y/routes.json": #"{"routes": [{"target": 1}]}"#,
    ])
    let found = Self.lint(folder, "-f", "concise", "--fail-on", "note").out
    for name in ["tenant.json", "pool.json", "template.json", "x/node.json", "y/routes.json"] {
      #expect(found.contains("\(name):1:"), "\(name): \(found)")
    }
    #expect(Self.lint(folder).err.contains("in 6 files"))
  }

  @Test func `are checked where they are named, or given a kind`() {
    let folder = TemporaryFolder(["node.json": #"{"name": "x"}"#])
    let named = TestProgram().run("lint", folder.path + "/node.json")
    #expect(named.out.contains("[MVM010]"))
    #expect(Self.lint(folder, "--kind", "node").out.contains("[MVM010]"))
    folder.write(#"{"kinds": {"node.json": "node"}}"#, to: ".mvm-core.json")
    let options = ["--config", folder.path + "/.mvm-core.json"]
    #expect(Self.lint(folder, options[0], options[1]).out.contains("[MVM010]"))
  }

  @Test(arguments: [
    ("README.md", "# Title\n", "is Markdown"), ("Makefile", "all:\n\ttrue\n", "is a makefile"),
    ("a.yaml", "a: 1\n", "is YAML"), ("values", "---\na: 1\n", "is YAML"),
    ("run", "#!/bin/sh\n", "is a script"), ("x.gz", "\u{1F}\u{8B}\u{8}", "is "),
    ("c.pem", "-----BEGIN CERTIFICATE-----\n", "is a certificate"),
    ("k.pem", "-----BEGIN PUBLIC KEY-----\n", "is a public key"),
    ("sum", String(repeating: "0a", count: 32) + "\n", "is a digest or a key"),
    ("notes.md", "# Keys\n\n-----BEGIN PRIVATE KEY-----\n", "is Markdown"),
    ("page", "<!DOCTYPE html>\n", "is HTML"), ("n.txt", "some words\n", "is plain text"),
    ("none", "", "is empty"), ("x.ini", "[a]\nb=c\n", "is a file of settings"),
  ])
  func `that are named get one fitting sentence`(name: String, text: String, said: String) {
    let folder = TemporaryFolder([name: text])
    let result = TestProgram().run("lint", "-f", "concise", folder.path + "/" + name)
    #expect(result.out.split(separator: "\n").count == 1 && result.out.contains(said))
    #expect(result.out.hasSuffix("[MVM003]\n") && result.status == .yes)
  }

  @Test(arguments: ["lint", "inspect", "fmt", "diff", "route", "verify-signature"])
  func `that are keys are never shown`(command: String) {
    let secret = "nWGxne/9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A="
    let body = "b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQ"
    let folder = TemporaryFolder([
      "raw.key": secret + "\n", "key.json": secret,
      "id": "-----BEGIN OPENSSH PRIVATE KEY-----\n\(body)\n-----END OPENSSH PRIVATE KEY-----\n",
      "bag.pem": "Bag Attributes\n  x: 1\n-----BEGIN PRIVATE KEY-----\n\(body)\n",
      "minisign.key": "untrusted comment: minisign encrypted secret key\n\(body)\n",
    ])
    for name in ["raw.key", "key.json", "id", "bag.pem", "minisign.key"] {
      let path = folder.path + "/" + name
      let operands = command == "diff" ? [path, path] : [path]
      let result = TestProgram().run(([command] + operands).map { Argument($0) })
      #expect(!(result.out + result.err).contains(secret), "\(name)")
      #expect(!(result.out + result.err).contains(body), "\(name)")
    }
  }
}
