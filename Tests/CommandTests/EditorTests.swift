import Foundation
import Testing

@testable import mvm_core

/// The set-ups of Documentation/editors.md in the editors themselves, where the machine has them.
@Suite struct `Set-ups of editors` {
  private typealias Page = `The page on editors`

  /// What an editor shows of the sample: line, first column, severity and code or message.
  private static let findings = [
    "2:34 note MVM202", "4:2 warning MVM006", "4:40 error MVM204",
  ]

  private static let neovim = ["--headless", "--clean", "-c", "luafile script.lua", "-c", "qa!"]

  private func run(_ name: String, in folder: TemporaryFolder, _ arguments: [String]) throws {
    let process = Foundation.Process()
    process.executableURL = URL(filePath: try #require(Tool.path(name)))
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: folder.path)
    var environment = ProcessInfo.processInfo.environment
    environment["PATH"] = "\(folder.path)/bin:\(environment["PATH"] ?? "")"
    environment["HOME"] = folder.path
    process.environment = environment
    process.standardInput = FileHandle.nullDevice
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(output)")
  }

  /// A folder with the sample, what is printed for it, and a program `mvm-core` that prints it and
  /// keeps its arguments and its input.
  private func folder(_ format: String) throws -> TemporaryFolder {
    let folder = TemporaryFolder([
      "pool.json": Page.pool, "report": Page.report(format),
    ])
    folder.write(
      """
      #!/bin/sh
      printf '%s\\n' "$@" > '\(folder.path)/arguments'
      cat > '\(folder.path)/input'
      cat '\(folder.path)/report'
      exit 1
      """, to: "bin/mvm-core")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: folder.path + "/bin/mvm-core")
    return folder
  }

  /// The call that an editor made is one that gives what it was given.
  private func expectCall(in folder: TemporaryFolder, format: String) throws {
    let words = try #require(folder.text(of: "arguments")).split(separator: "\n").map(String.init)
    let result = TestProgram().run(words.map { Argument($0) }, stdin: Array(Page.pool.utf8))
    #expect(result.status == .no)
    #expect(result.out.replacing(folder.path, with: "a").contains("a/pool.json"))
    #expect(words.contains(format))
    #expect(folder.text(of: "input") == Page.pool)
  }

  private func shown(in folder: TemporaryFolder) throws -> [String] {
    try #require(folder.text(of: "shown")).split(separator: "\n").map(String.init)
  }

  @Test(.needs("nvim", in: "neovim"))
  func `Neovim shows each finding at its place`() throws {
    let folder = try folder("jsonl")
    folder.write(
      """
      local lint = { linters = {}, linters_by_ft = {} }
      package.preload["lint"] = function() return lint end
      \(Page.blocks("lua")[0])
      vim.cmd("edit pool.json")
      local linter = lint.linters.mvm_core
      local arguments = vim.tbl_map(
        function(word) return type(word) == "function" and word() or word end, linter.args)
      local input = table.concat(vim.fn.readfile("pool.json", "b"), "\\n")
      local command = { linter.cmd, unpack(arguments) }
      local output = vim.fn.system(command, input)
      local names = { "error", "warning", "note" }
      local lines = {}
      for _, found in ipairs(linter.parser(output, 0)) do
        local line = vim.fn.getline(found.lnum + 1)
        local column = vim.fn.strchars(line:sub(1, found.col)) + 1
        table.insert(lines, string.format(
          "%d:%d %s %s", found.lnum + 1, column, names[found.severity], found.code))
      end
      vim.fn.writefile(lines, "shown")
      """, to: "script.lua")
    try run(
      "nvim", in: folder, Self.neovim)
    #expect(try shown(in: folder) == Self.findings)
    try expectCall(in: folder, format: "jsonl")
  }

  @Test(.needs("nvim", in: "neovim"))
  func `Neovim's language server of JSON gets the schemas of the catalog`() throws {
    let folder = try folder("jsonl")
    folder.write(
      """
      local given
      vim.lsp = { config = function(name, settings) given = { name, settings } end }
      \(Page.blocks("lua")[1])
      local lines = { given[1] }
      for _, schema in ipairs(given[2].settings.json.schemas) do
        table.insert(lines, schema.url .. " " .. table.concat(schema.fileMatch, " "))
      end
      vim.fn.writefile(lines, "shown")
      """, to: "script.lua")
    folder.write("", to: ".schemas/empty")
    try #require(TestProgram().run("schema", "--write", folder.path + "/.schemas").status == .yes)
    try run("nvim", in: folder, Self.neovim)
    let expected = PublishedSchema.allCases.filter { !$0.isOfMany }.map {
      "file://\(folder.path)/.schemas/\($0.fileName) \($0.editorPatterns.joined(separator: " "))"
    }
    #expect(try shown(in: folder) == ["jsonls"] + expected)
  }

  @Test(.needs("vim"))
  func `Vim's list of errors has each finding`() throws {
    let folder = try folder("concise")
    folder.write(
      """
      \(Page.blocks("vim")[0])
      silent make
      let lines = []
      for e in getqflist()
        call add(lines, bufname(e.bufnr) . ' ' . e.lnum . ':' . e.col . ' ' . e.type . ' ' . e.text)
      endfor
      call writefile(lines, 'shown')
      qall!
      """, to: "script.vim")
    try run("vim", in: folder, ["-es", "-u", "NONE", "-N", "-S", "script.vim"])
    let lines = try shown(in: folder)
    let expected = Page.report("concise").split(separator: "\n").map { line in
      let parts = line.split(separator: ":", maxSplits: 4)
      let type = parts[3].dropFirst().prefix(1)
      return "\(parts[0]) \(parts[1]):\(parts[2]) \(type)\(parts[4])"
    }
    #expect(lines == expected)
    let words = try #require(folder.text(of: "arguments")).split(separator: "\n")
    #expect(words == ["lint", "-f", "concise"])
  }

  @Test(.needs("emacs"))
  func `Flymake of Emacs shows each finding at its place`() throws {
    let folder = try folder("concise")
    folder.write(Page.blocks("elisp")[0], to: "mvm-core.el")
    folder.write(
      """
      (load (expand-file-name "mvm-core.el"))
      (find-file "pool.json")
      (let ((found nil) (reported nil))
        (mvm-core-flymake (lambda (diagnostics &rest _) (setq found diagnostics reported t)))
        (with-timeout (60) (while (not reported) (accept-process-output nil 0.05)))
        (let ((lines (mapcar
                      (lambda (d)
                        (goto-char (flymake-diagnostic-beg d))
                        (format "%d:%d %s %s" (line-number-at-pos)
                                (1+ (- (point) (line-beginning-position)))
                                (substring (symbol-name (flymake-diagnostic-type d)) 1)
                                (let ((text (flymake-diagnostic-text d)))
                                  (string-match "\\\\[\\\\(.*\\\\)\\\\]$" text)
                                  (match-string 1 text))))
                      found)))
          (write-region (concat (string-join lines "\\n") "\\n") nil "shown")))
      """, to: "script.el")
    try run("emacs", in: folder, ["-Q", "--batch", "-l", "script.el"])
    #expect(try shown(in: folder) == Self.findings)
    try expectCall(in: folder, format: "concise")
  }

  /// Emacs' own libraries and those of its packages that are installed for all users.
  private static let hasFlycheck =
    Tool.has("emacs") && (try? Tool.run("emacs", "-q", "--batch", "-l", "flycheck")) == 0

  @Test(.needs(hasFlycheck, "Flycheck (elpa-flycheck) is not installed."))
  func `Flycheck of Emacs takes each finding apart`() throws {
    let folder = try folder("concise")
    folder.write(Page.blocks("elisp")[1], to: "mvm-core.el")
    folder.write(
      """
      (load (expand-file-name "mvm-core.el"))
      (find-file "pool.json")
      (let* ((report (with-temp-buffer
                       (insert-file-contents "report")
                       (buffer-string)))
             (found (flycheck-parse-output report 'mvm-core (current-buffer)))
             (lines (mapcar (lambda (e)
                              (format "%d:%d %s %s" (flycheck-error-line e)
                                      (flycheck-error-column e)
                                      (if (eq (flycheck-error-level e) 'info) 'note
                                        (flycheck-error-level e))
                                      (flycheck-error-id e)))
                            found)))
        (write-region (concat (string-join lines "\\n") "\\n") nil "shown")
        (write-region (string-join (flycheck-checker-substituted-arguments 'mvm-core) "\\n")
                      nil "arguments"))
      """, to: "script.el")
    try run("emacs", in: folder, ["-q", "--batch", "-l", "flycheck", "-l", "script.el"])
    #expect(try shown(in: folder) == Self.findings)
    folder.write(Page.pool, to: "input")
    try expectCall(in: folder, format: "concise")
  }
}
