import MVMCore

extension ForeignFormat {
  /// What a file is that fits no kind; nil for one to be read as JSON or TOML all the same, because
  /// its name says so or it is standard input. A key never is: its text must not be shown.
  ///
  /// - Parameter path: the file, `-` for standard input.
  init?(_ bytes: [UInt8], at path: Path, isInput: Bool) {
    let name = path.lastComponent
    let format = ForeignFormat(bytes, fileName: name)
    if isInput || DocumentFormat(fileName: name) != nil, !format.isKey { return nil }
    self = format
  }
}
